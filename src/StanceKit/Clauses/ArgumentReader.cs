using StanceKit.Features;

namespace StanceKit.Clauses;

/// <summary>Lists which phrase plays which part for which predicate, verbs and nouns alike.</summary>
internal sealed class ArgumentReader
{
    private static readonly ulong By = FeatureHash.OfWord("by");
    private static readonly ulong Of = FeatureHash.OfWord("of");
    private static readonly ulong Neither = FeatureHash.OfWord("neither");
    private static readonly ulong To = FeatureHash.OfWord("to");
    private static readonly ulong As = FeatureHash.OfWord("as");

    // "launched an attack": the subject owns the deed.
    private static readonly HashSet<ulong> Lends =
        [.. ("launch make give offer carry wage commit show express take mount conduct issue lodge have hold lead begin start stage extend provide lend pay do perpetrate stage unleash voice renew repeat step resume continue pursue pledge announce order plan deny")
            .Split(' ').Select(word => FeatureHash.OfWord(word))];

    // "faces accusations": the subject is the one whom the deed befalls.
    private static readonly HashSet<ulong> Befalls =
        [.. "face suffer receive get win draw attract earn meet endure undergo sustain incur enjoy gain secure need seek".Split(' ').Select(word => FeatureHash.OfWord(word))];

    // "branded X a bully", "was declared the winner": what follows the object is said of it.
    private static readonly HashSet<ulong> Names =
        [.. "call brand label declare name elect consider deem make appoint crown dub pronounce term title vote judge rate find leave keep render prove think believe rule".Split(' ').Select(word => FeatureHash.OfWord(word))];

    private readonly SentenceReading _reading;
    private readonly List<NounPhrase> _phrases;
    private readonly List<Argument> _arguments;

    private ArgumentReader(SentenceReading reading)
    {
        _reading = reading;
        _phrases = reading.Phrases;
        _arguments = reading.Arguments;
    }

    /// <summary>Fills the reading's arguments, in the order of the predicates.</summary>
    public static void Read(SentenceReading reading)
    {
        var reader = new ArgumentReader(reading);
        foreach (var verb in reading.Verbs)
        {
            reader.ReadVerb(verb);
        }

        for (var p = 0; p < reading.Phrases.Count; p++)
        {
            reader.ReadPhrase(p);
        }
    }

    private static ArgumentTraits TraitsOf(VerbGroup verb) =>
        (verb.IsNegated ? ArgumentTraits.Negated : 0) | (verb.IsSupposed ? ArgumentTraits.Supposed : 0);

    private void ReadVerb(VerbGroup verb)
    {
        var traits = TraitsOf(verb);
        if (verb.IsCopula)
        {
            ReadCopula(verb, traits);
            if (_reading.Classes[verb.Head] == WordClass.Be)
            {
                return;
            }
        }

        if (verb.IsAuxiliary && verb.Subject < 0)
        {
            return;
        }

        var done = verb.IsPassive && verb.Receiver < 0 ? verb.Subject : verb.Object;
        var doer = verb.IsPassive ? -1 : verb.Subject;
        if (verb.IsPassive)
        {
            doer = Agent(verb);
        }

        AddAll(RoleKind.Subject, verb, doer, 0, done, traits);
        AddAll(RoleKind.DirectObject, verb, done, 0, doer, traits);
        AddAll(RoleKind.Complement, verb, verb.Receiver, To, doer, traits);
        AddAll(RoleKind.Complement, verb, verb.Fronted, verb.FrontedPreposition, doer, traits);
        if (verb.IsPassive && doer >= 0 && done >= 0 && Lends.Contains(_reading.Lemmas[verb.Head]) && IsDeed(_phrases[done].Head))
        {
            // "A warning was issued by X"
            AddAll(RoleKind.Subject, _phrases[done].Head, _phrases[done].Head, doer, 0, -1, traits | ArgumentTraits.Nominal);
        }

        ReadComplements(verb, doer, traits);
        ReadPredicative(verb, done, traits);
        if (verb.Object >= 0 && !verb.IsPassive && !verb.IsCopula)
        {
            ReadLentNoun(verb, traits);
        }
    }

    private int Agent(VerbGroup verb)
    {
        for (var p = 0; p < _phrases.Count; p++)
        {
            if (_phrases[p].First > verb.Last && _phrases[p].Preposition == By)
            {
                return VerbBetween(verb.Last + 1, _phrases[p].First) ? -1 : Owned(p);
            }
        }

        return -1;
    }

    private int Owned(int p)
    {
        while (_phrases[p].IsOwner && p + 1 < _phrases.Count && _phrases[p + 1].Owner == p)
        {
            p++;
        }

        return p;
    }

    private void AddAll(RoleKind kind, VerbGroup verb, int phrase, ulong preposition, int other, ArgumentTraits traits)
    {
        if (phrase >= 0 && !(kind == RoleKind.Subject && verb.IsCopula))
        {
            AddAll(kind, verb.Head, verb.Last, phrase, preposition, other, traits);
        }
    }

    /// <summary>Adds an argument for a phrase, for those coordinated with it and for those that rename it.</summary>
    private void AddAll(RoleKind kind, int first, int last, int phrase, ulong preposition, int other, ArgumentTraits traits, bool reverse = true)
    {
        _arguments.Add(new Argument(kind, first, last, phrase, preposition, other, traits));
        if (_phrases[phrase].Renames >= 0 && reverse)
        {
            AddAll(kind, first, last, _phrases[phrase].Renames, preposition, other, traits, false);
        }

        for (var p = phrase + 1; p < _phrases.Count; p++)
        {
            if ((_phrases[p].Conjunct >= 0 && IsJoined(p, phrase)) || _phrases[p].Renames == phrase)
            {
                _arguments.Add(new Argument(kind, first, last, p, preposition, other, _phrases[p].IsNegative && !_phrases[phrase].IsNegative ? traits | ArgumentTraits.Negated : traits));
            }
        }
    }

    private bool IsJoined(int p, int phrase)
    {
        while (p > phrase && _phrases[p].Conjunct >= 0)
        {
            p = _phrases[p].Conjunct;
        }

        return p == phrase;
    }

    /// <summary>Phrases with prepositions behind the verb, up to the next verb.</summary>
    private void ReadComplements(VerbGroup verb, int doer, ArgumentTraits traits)
    {
        for (var p = 0; p < _phrases.Count; p++)
        {
            var phrase = _phrases[p];
            if (phrase.First <= verb.Last)
            {
                continue;
            }

            if (BoundaryBetween(verb.Last + 1, phrase.First))
            {
                break;
            }

            if (phrase.Preposition == 0 || phrase.IsTime || phrase.Conjunct >= 0 || phrase.Owner >= 0 || phrase.Preposition == As || (phrase.Preposition == By && verb.IsPassive) || BelongsToNoun(p, verb))
            {
                continue;
            }

            AddAll(RoleKind.Complement, verb.Head, verb.Last, Owned(p), phrase.Preposition, doer, traits);
        }
    }

    /// <summary>"of X" belongs to the noun before it, unless the verb asks for it ("accused Mali of theft").</summary>
    private bool BelongsToNoun(int p, VerbGroup verb)
    {
        var phrase = _phrases[p];
        if (p == 0 || _phrases[p - 1].Last != phrase.First - 2 || _phrases[p - 1].First <= verb.Last)
        {
            return false;
        }

        if (verb.Object == p - 1 && Lends.Contains(_reading.Lemmas[verb.Head]) && _reading.IsDeed(_phrases[p - 1].Head))
        {
            return true;
        }

        var asked = _reading.EntryAt(verb.Head).Sense(true)?.Complements.ContainsKey(phrase.Preposition) == true;
        var noun = _reading.Entries[_phrases[p - 1].Head];
        return phrase.Preposition == Of ? !asked : !asked && noun.Sense(false) is { IsNoun: true } sense && sense.Complements.ContainsKey(phrase.Preposition);
    }

    private bool VerbBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_reading.Classes[i] is WordClass.Verb or WordClass.Participle or WordClass.Gerund or WordClass.Be or WordClass.Relative or WordClass.Subordinator or WordClass.Stop)
            {
                return true;
            }
        }

        return false;
    }

    private bool BoundaryBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_reading.Classes[i] is WordClass.Verb or WordClass.Participle or WordClass.Gerund or WordClass.Be or WordClass.Auxiliary or WordClass.Modal or WordClass.Relative or WordClass.Stop
                || (_reading.Classes[i] == WordClass.Subordinator && _reading.Words[i] != As)
                || (_reading.Classes[i] == WordClass.Comma && i > from + 6))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"X is brave", "X became a burden": what the subject is said to be.</summary>
    private void ReadCopula(VerbGroup verb, ArgumentTraits traits)
    {
        if (verb.Subject < 0)
        {
            return;
        }

        var start = Math.Max(verb.Last, _phrases[verb.Subject].First > verb.Last ? _phrases[verb.Subject].Last : -1) + 1;
        for (var i = start; i < _reading.Count; i++)
        {
            switch (_reading.Classes[i])
            {
                case WordClass.Negator when _reading.Words[i] == Neither:
                    traits |= ArgumentTraits.Negated;
                    continue;
                case WordClass.Adjective:
                    AddAll(RoleKind.Is, i, i, verb.Subject, 0, -1, traits | ArgumentTraits.Nominal);
                    continue;
                case WordClass.Noun:
                    if (i + 1 >= _reading.Count || !(_reading.Classes[i + 1] is WordClass.Noun or WordClass.Name))
                    {
                        AddAll(RoleKind.Is, i, i, verb.Subject, 0, -1, traits | ArgumentTraits.Nominal | (NegatedPhrase(i) ? ArgumentTraits.Negated : 0));
                        return;
                    }

                    continue;
                case WordClass.Coordinator when i + 1 < _reading.Count && _reading.Classes[i + 1] == WordClass.Adjective:
                case WordClass.Comma when i + 1 < _reading.Count && _reading.Classes[i - 1] == WordClass.Adjective && _reading.Classes[i + 1] is WordClass.Adjective or WordClass.Coordinator:
                case WordClass.Determiner or WordClass.Adverb or WordClass.Quote or WordClass.Name or WordClass.Number or WordClass.Mark:
                    continue;
                case WordClass.Negator:
                    continue;
            }

            return;
        }
    }

    private bool NegatedPhrase(int token)
    {
        foreach (var phrase in _phrases)
        {
            if (phrase.First <= token && token <= phrase.Last)
            {
                return phrase.IsNegative;
            }
        }

        return false;
    }

    /// <summary>"described X as a failure", "called X reliable": what the object is said to be.</summary>
    private void ReadPredicative(VerbGroup verb, int done, ArgumentTraits traits)
    {
        if (done < 0 || verb.IsCopula)
        {
            return;
        }

        if (_reading.Words[verb.Last] == As && verb.Last > verb.Head)
        {
            ReadAs(verb.Last + 1, done, traits);
            return;
        }

        var from = verb.IsPassive || _phrases[done].First < verb.First ? verb.Last + 1 : Math.Max(verb.Last, _phrases[done].Last) + 1;
        if (Names.Contains(_reading.Lemmas[verb.Head]) && from < _reading.Count && _reading.Classes[from] is WordClass.Determiner or WordClass.Adjective or WordClass.Quote or WordClass.Adverb)
        {
            ReadAs(from, done, traits);
            return;
        }

        for (var i = from; i < _reading.Count && i < from + 4; i++)
        {
            if (_reading.Words[i] == As)
            {
                ReadAs(i + 1, done, traits);
                return;
            }

            if (_reading.Classes[i] == WordClass.Adjective && i == from && !verb.IsPassive)
            {
                AddAll(RoleKind.Is, i, i, done, 0, verb.Subject, traits | ArgumentTraits.Nominal);
                return;
            }

            if (!(_reading.Classes[i] is WordClass.Adverb or WordClass.Preposition or WordClass.Name or WordClass.Noun or WordClass.Determiner))
            {
                return;
            }
        }
    }

    private void ReadAs(int from, int phrase, ArgumentTraits traits)
    {
        for (var i = from; i < _reading.Count; i++)
        {
            switch (_reading.Classes[i])
            {
                case WordClass.Adjective:
                    AddAll(RoleKind.Is, i, i, phrase, 0, -1, traits | ArgumentTraits.Nominal);
                    continue;
                case WordClass.Noun when i + 1 >= _reading.Count || !(_reading.Classes[i + 1] is WordClass.Noun or WordClass.Name):
                    AddAll(RoleKind.Is, i, i, phrase, 0, -1, traits | ArgumentTraits.Nominal);
                    return;
                case WordClass.Noun or WordClass.Determiner or WordClass.Adverb or WordClass.Quote or WordClass.Mark:
                case WordClass.Coordinator or WordClass.Comma when i + 1 < _reading.Count && _reading.Classes[i + 1] == WordClass.Adjective:
                    continue;
            }

            return;
        }
    }

    /// <summary>"launched an attack on Y": the subject owns the deed; "faces accusations": it befalls the subject.</summary>
    private void ReadLentNoun(VerbGroup verb, ArgumentTraits traits)
    {
        var noun = _phrases[verb.Object].Head;
        if (verb.Subject < 0 || !IsDeed(noun))
        {
            return;
        }

        var lemma = _reading.Lemmas[verb.Head];
        if (Lends.Contains(lemma))
        {
            AddAll(RoleKind.Subject, noun, noun, verb.Subject, 0, -1, traits | ArgumentTraits.Nominal);
        }
        else if (Befalls.Contains(lemma))
        {
            AddAll(RoleKind.DirectObject, noun, noun, verb.Subject, 0, -1, traits | ArgumentTraits.Nominal);
        }
    }

    /// <summary>Whether the noun names a deed, feeling or state and not a person or thing.</summary>
    private bool IsDeed(int token) => _reading.IsDeed(token);

    /// <summary>What a phrase is to the noun predicates around it, and what its own words say of its head.</summary>
    private void ReadPhrase(int p)
    {
        var phrase = _phrases[p];
        if (phrase.Renames >= 0)
        {
            ReadRenaming(p, phrase.Renames);
        }

        ReadAside(p);
        if (phrase.Describer >= 0)
        {
            ReadAttributes(_phrases[phrase.Describer], p);
        }

        // Owner and modifier: "Mali's crackdown", "the Malian crackdown".
        if (IsDeed(phrase.Head))
        {
            var negated = phrase.IsNegative ? ArgumentTraits.Negated : ArgumentTraits.None;
            if (phrase.Owner >= 0)
            {
                AddAll(RoleKind.Subject, phrase.Head, phrase.Head, phrase.Owner, 0, -1, ArgumentTraits.Nominal | negated);
            }

            ReadNounComplements(p, negated);
        }
    }

    /// <summary>"Iceland, small but fearless, defied London": adjectives between commas.</summary>
    private void ReadAside(int p)
    {
        var i = _phrases[p].Last + 1;
        if (i >= _reading.Count || _reading.Classes[i] != WordClass.Comma)
        {
            return;
        }

        i++;
        while (i < _reading.Count && _reading.Classes[i] is WordClass.Subordinator or WordClass.Adverb)
        {
            i++;
        }

        for (; i < _reading.Count && _reading.Classes[i] is WordClass.Adjective or WordClass.Coordinator or WordClass.Adverb; i++)
        {
            var closes = i + 1 < _reading.Count && _reading.Classes[i + 1] is WordClass.Comma or WordClass.Coordinator or WordClass.Preposition;
            if (_reading.Classes[i] == WordClass.Adjective && !closes)
            {
                return;
            }

            if (_reading.Classes[i] == WordClass.Adjective)
            {
                _arguments.Add(new Argument(RoleKind.Is, i, i, p, 0, -1, ArgumentTraits.Nominal));
            }
        }
    }

    private void ReadNounComplements(int p, ArgumentTraits negated)
    {
        var head = _phrases[p].Head;
        var end = _phrases[p].Last;
        var onlyOf = true;
        for (var k = p + 1; k < _phrases.Count && k <= p + 3; k++)
        {
            var phrase = _phrases[k];
            if (phrase.Preposition == 0 || phrase.First > end + 3 || VerbBetween(end + 1, phrase.First) || phrase.Preposition == As)
            {
                return;
            }

            if (end != _phrases[p].Last && phrase.Preposition != By && !onlyOf)
            {
                return;
            }

            onlyOf &= phrase.Preposition == Of || phrase.Preposition == By;
            end = phrase.Last;
            if (phrase.Conjunct >= 0 || phrase.Owner >= 0 || phrase.IsTime)
            {
                continue;
            }

            if (IsAskedByVerb(p, phrase.Preposition))
            {
                continue;
            }

            var kind = phrase.Preposition == By ? RoleKind.Subject : phrase.Preposition == Of ? RoleKind.DirectObject : RoleKind.Complement;
            AddAll(kind, head, head, Owned(k), phrase.Preposition, -1, ArgumentTraits.Nominal | negated);
        }
    }

    /// <summary>"blamed the blackout on X": the verb asks for the complement, the noun does not.</summary>
    private bool IsAskedByVerb(int p, ulong preposition)
    {
        if (_phrases[p].ObjectOf < 0)
        {
            return false;
        }

        var verb = _reading.Verbs[_phrases[p].ObjectOf];
        return _reading.EntryAt(verb.Head).Sense(true)?.Complements.ContainsKey(preposition) == true
            && _reading.Entries[_phrases[p].Head].Sense(false)?.Complements.ContainsKey(preposition) != true;
    }

    private void ReadRenaming(int p, int renamed)
    {
        if (_reading.Classes[_phrases[p].Head] == WordClass.Name)
        {
            // "the winner, Bogota,"
            ReadAttributes(_phrases[renamed], p);
        }

        ReadAttributes(_phrases[p], renamed);
    }

    /// <summary>The adjectives and the noun of a description, said of another phrase.</summary>
    private void ReadAttributes(NounPhrase description, int of)
    {
        for (var i = description.First; i <= description.Last; i++)
        {
            if (_reading.Classes[i] == WordClass.Adjective || (i == description.Head && _reading.Classes[i] == WordClass.Noun))
            {
                _arguments.Add(new Argument(RoleKind.Is, i, i, of, 0, -1, ArgumentTraits.Nominal));
            }
        }
    }
}
