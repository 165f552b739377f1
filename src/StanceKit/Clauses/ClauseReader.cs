using StanceKit.Features;

namespace StanceKit.Clauses;

/// <summary>Links verb groups with their subjects, objects and governors: who does what to whom, clause by clause.</summary>
/// <remarks>
/// A cascade without a parse tree: tagged words become noun phrases and verb groups, and each group looks left for its
/// subject and right for its object. Where commas are missing it falls back on order alone.
/// </remarks>
internal sealed class ClauseReader
{
    private static readonly ulong That = FeatureHash.OfWord("that");
    private static readonly ulong Whose = FeatureHash.OfWord("whose");
    private static readonly ulong By = FeatureHash.OfWord("by");
    private static readonly ulong Nor = FeatureHash.OfWord("nor");
    private static readonly ulong As = FeatureHash.OfWord("as");
    private static readonly ulong Whom = FeatureHash.OfWord("whom");

    private static readonly HashSet<ulong> Conditions = [.. "if unless whether provided assuming supposing".Split(' ').Select(word => FeatureHash.OfWord(word))];

    // Verbs whose infinitive is done by their object ("urged X to leave"), not by their subject.
    private static readonly HashSet<ulong> ObjectControl =
        [.. ("urge ask force allow order help want tell call press push persuade convince compel oblige invite encourage permit enable cause lead require request beg warn advise instruct "
            + "pressure expect train pay leave get challenge coax command trust believe deem consider find report allege say suspect know show see accuse")
            .Split(' ').Select(word => FeatureHash.OfWord(word))];

    // "promised X to leave": the subject leaves.
    private static readonly HashSet<ulong> BareInfinitive = [.. "help let make see watch hear have".Split(' ').Select(word => FeatureHash.OfWord(word))];

    // "called on X to act", "appealed to X to act", "waited for X to act"
    private static readonly HashSet<ulong> Calls = [.. "on upon to for".Split(' ').Select(word => FeatureHash.OfWord(word))];
    private static readonly HashSet<ulong> Doubts = [.. "perhaps maybe possibly".Split(' ').Select(word => FeatureHash.OfWord(word))];
    private static readonly HashSet<ulong> Comparisons = [.. "than as like unlike".Split(' ').Select(word => FeatureHash.OfWord(word))];
    private static readonly HashSet<ulong> Particles = [.. "up off out down away back apart aside over".Split(' ').Select(word => FeatureHash.OfWord(word))];

    private readonly SentenceReading _reading;
    private readonly List<NounPhrase> _phrases;
    private readonly List<VerbGroup> _verbs;

    private ClauseReader(SentenceReading reading)
    {
        _reading = reading;
        _phrases = reading.Phrases;
        _verbs = reading.Verbs;
    }

    /// <summary>Reads phrases, verb groups and their links into <paramref name="reading"/>.</summary>
    public static void Read(SentenceReading reading)
    {
        reading.Phrases = PhraseReader.Read(reading);
        reading.Verbs = VerbGroupReader.Read(reading);
        new ClauseReader(reading).Link();
        ArgumentReader.Read(reading);
    }

    private void Link()
    {
        for (var v = 0; v < _verbs.Count; v++)
        {
            FindSubject(v);
            FindObject(v);
            Suppose(v);
        }

        ShareFrontedSubject();
        ShareObjects();
    }

    /// <summary>"Asked why, the ministry blamed ...", "By mocking Oslo, Minsk lost ...": what stands in front is about the main subject.</summary>
    private void ShareFrontedSubject()
    {
        var main = _verbs.FindIndex(verb => verb.Form == VerbForm.Finite && verb.Subject >= 0 && !verb.IsInserted && !FollowsSubordinator(verb));
        if (main < 0)
        {
            return;
        }

        for (var v = 0; v < main; v++)
        {
            if (_verbs[v].Subject < 0 && _verbs[v].Form != VerbForm.Finite)
            {
                _verbs[v].Subject = _verbs[main].Subject;
            }
        }
    }

    private bool FollowsSubordinator(VerbGroup verb)
    {
        var first = _phrases[verb.Subject].First;
        return first > 0 && first < verb.First && _reading.Classes[first - 1] is WordClass.Subordinator or WordClass.Relative;
    }

    /// <summary>"trained, armed and later disowned the militia": one object for all.</summary>
    private void ShareObjects()
    {
        for (var v = _verbs.Count - 2; v >= 0; v--)
        {
            var verb = _verbs[v];
            var next = _verbs[v + 1];
            if (verb.Object >= 0 || next.Object < 0 || verb.IsPassive || verb.IsCopula || verb.Subject < 0 || verb.Subject != next.Subject || _phrases[next.Object].First < next.Last)
            {
                continue;
            }

            if (IsJoined(verb, next, v))
            {
                verb.Object = next.Object;
            }
        }
    }

    private void FindSubject(int v)
    {
        var verb = _verbs[v];
        var from = v == 0 ? 0 : _verbs[v - 1].Last + 1;
        switch (verb.Form)
        {
            case VerbForm.Infinitive:
                if (!MergeInverted(v, from))
                {
                    FindInfinitiveSubject(v);
                }

                break;
            case VerbForm.Gerund:
                FindGerundSubject(v, from);
                break;
            default:
                FindFiniteSubject(v, from);
                break;
        }

        if (verb.Subject >= 0 && _phrases[verb.Subject].IsNegative && _phrases[verb.Subject].Conjunct < 0)
        {
            verb.IsNegated = !verb.IsNegated;
        }
    }

    private void FindFiniteSubject(int v, int from)
    {
        var verb = _verbs[v];
        if (MergeInverted(v, from))
        {
            return;
        }

        var before = BeforeAdverbs(verb.First - 1);
        if (before >= 0 && _reading.Classes[before] == WordClass.Relative && _reading.Words[before] != Whose)
        {
            var antecedent = PhraseEndingBefore(before);
            if (antecedent >= 0 && !(_reading.Words[before] == That && v > 0 && before == from))
            {
                verb.Subject = antecedent;
                verb.IsInserted = true;
                return;
            }

            if (antecedent < 0 && v > 0 && before == from && _reading.Words[before] != That)
            {
                // "would not say who had ordered it"
                verb.IsInserted = true;
                return;
            }
        }

        if (IsReducedBehindComplement(v, before))
        {
            return;
        }

        if (before >= 1 && _reading.Classes[before] == WordClass.Relative && _reading.Classes[before - 1] == WordClass.Coordinator && v > 0 && _verbs[v - 1].IsInserted)
        {
            // "which was invaded and which later joined"
            verb.Subject = _verbs[v - 1].Subject;
            verb.IsInserted = true;
            return;
        }

        if (FindInvertedSubject(v, before))
        {
            return;
        }

        var joined = before >= from && _reading.Classes[before] == WordClass.Coordinator;
        var candidate = joined ? -1 : LastFreePhrase(from, verb.First);
        if (candidate < 0 && !joined)
        {
            candidate = ComparedPhrase(from, before);
        }

        if (candidate >= 0 && v > 0 && IsObjectOfInserted(candidate, v, verb))
        {
            candidate = -1;
        }

        if (candidate >= 0 && v > 0 && _phrases[candidate].ObjectOf == v - 1 && _verbs[v - 1].Form == VerbForm.Finite && CommaBetween(_phrases[candidate].Last + 1, verb.First) && !IsAgentless(verb))
        {
            // "blamed Dakar for the coup, severed all ties": a list of deeds.
            candidate = -1;
            joined = true;
        }

        if (candidate >= 0 && IsHeadlinePassive(v, candidate))
        {
            verb.IsPassive = true;
            verb.Subject = candidate;
            return;
        }

        if (candidate >= 0 && verb.IsBarePast && IsReduced(v, candidate))
        {
            Reduce(verb, candidate);
            return;
        }

        if (candidate >= 0 && before > _phrases[candidate].Last && IsAside(v, before))
        {
            // "The commission, stripped of funds, suspended ..."
            Reduce(verb, candidate);
            return;
        }

        if (candidate >= 0)
        {
            TakeSubject(v, candidate, from);
            return;
        }

        if (verb.IsBarePast && v > 0 && IsReducedBehindObject(v))
        {
            return;
        }

        if (verb.IsBarePast && !joined && FollowsComma(verb) && IsAgentless(verb) && (!IsIntransitive(verb) || ByFollows(verb)) && !SharesPassive(v))
        {
            // "..., backed by France": a passive that hangs on the main subject.
            Reduce(verb, v > 0 ? OpenOrShared(v) : PhraseEndingBefore(before));
            return;
        }

        if (verb.IsBarePast && v == 0)
        {
            // "Backed by Russia, Mali struck": what it says befalls the main subject.
            Reduce(verb, -1);
            return;
        }

        verb.Subject = OpenOrShared(v);
        if (verb.IsBarePast && joined && verb.Subject < 0 && v > 0 && _verbs[v - 1].Form == VerbForm.Reduced)
        {
            Reduce(verb, _verbs[v - 1].Subject);
            return;
        }

        if (verb.Subject < 0 && verb.IsAuxiliary && _reading.Classes[verb.Head] == WordClass.Be && _reading.IsQuestion)
        {
            // "Is Mali a reliable partner?"
            verb.Subject = PhraseStartingAt(verb.Last + 1);
        }

        if (verb.Subject >= 0 && _phrases[verb.Subject].FiniteVerb < 0)
        {
            _phrases[verb.Subject].FiniteVerb = v;
        }
    }

    private bool IsJoined(VerbGroup verb, VerbGroup next, int v)
    {
        var coordinated = v + 2 < _verbs.Count && _verbs[v + 2].Object == next.Object;
        for (var i = verb.Last + 1; i < next.First; i++)
        {
            if (!(_reading.Classes[i] is WordClass.Comma or WordClass.Coordinator or WordClass.Adverb))
            {
                return false;
            }

            coordinated |= _reading.Classes[i] == WordClass.Coordinator;
        }

        return coordinated && next.First > verb.Last + 1;
    }

    /// <summary>'"...", said the envoy': a reporting verb behind a quotation or comma, its subject behind it.</summary>
    private bool FindInvertedSubject(int v, int before)
    {
        var verb = _verbs[v];
        var opens = before < 0 || _reading.Classes[before] is WordClass.Quote || (_reading.Classes[before] == WordClass.Comma && PhraseEndingAt(before - 1) < 0);
        if (!opens || verb.Form != VerbForm.Finite || verb.IsPassive || (_reading.Classes[verb.Head] == WordClass.Verb && _reading.Words[verb.Head] == _reading.Lemmas[verb.Head]) || _reading.Entries[verb.Head].Sense(true) is not { } frame || (frame.Traits & FrameTraits.Report) == 0)
        {
            return false;
        }

        var phrase = PhraseStartingAt(verb.Last + 1);
        if (phrase < 0)
        {
            return false;
        }

        while (_phrases[phrase].IsOwner && phrase + 1 < _phrases.Count && _phrases[phrase + 1].Owner == phrase)
        {
            phrase++;
        }

        verb.Subject = phrase;
        verb.IsInserted = true;
        verb.IsInverted = true;
        return true;
    }

    /// <summary>"Taiwan not invited to assembly": headlines leave out the auxiliary.</summary>
    private bool IsHeadlinePassive(int v, int candidate)
    {
        var verb = _verbs[v];
        return verb.IsBarePast && _reading.Count > 0 && _reading.Classes[_reading.Count - 1] is not (WordClass.Stop or WordClass.Quote)
            && verb.Last + 1 < _reading.Count && (_reading.Classes[verb.Last + 1] == WordClass.Preposition || Comparisons.Contains(_reading.Words[verb.Last + 1]) || Comparisons.Contains(_reading.Words[verb.Last]))
            && !IsIntransitiveWord(verb) && _phrases[candidate].Last < verb.First && v == _verbs.Count - 1;
    }

    private bool IsIntransitiveWord(VerbGroup verb) => _reading.EntryAt(verb.Head).Sense(true) is { OfObject: 0, OfSubject: not 0 } || _reading.EntryAt(verb.Head).Sense(true) is null or { Traits: FrameTraits.Report };

    /// <summary>"than Togo produced": a governed phrase right before its verb.</summary>
    private int ComparedPhrase(int from, int before)
    {
        var phrase = PhraseEndingAt(before);
        return phrase >= 0 && _phrases[phrase].First >= from && Comparisons.Contains(_phrases[phrase].Preposition) ? phrase : -1;
    }

    /// <summary>A past form between commas without an object, with the clause's own verb behind it.</summary>
    private bool IsAside(int v, int before)
    {
        var verb = _verbs[v];
        if (!verb.IsBarePast || before < 0 || _reading.Classes[before] != WordClass.Comma || !IsAgentless(verb) || (IsIntransitive(verb) && !ByFollows(verb)) || v + 1 >= _verbs.Count)
        {
            return false;
        }

        for (var i = verb.Last + 1; i < _reading.Count; i++)
        {
            if (_reading.Classes[i] == WordClass.Comma)
            {
                return _verbs.Exists(next => next.First == i + 1 && next.Form == VerbForm.Finite);
            }
        }

        return false;
    }

    /// <summary>"Did Mali attack", "Never has Niger said": the auxiliary stands before the subject.</summary>
    private bool MergeInverted(int v, int from)
    {
        if (v == 0 || !_verbs[v - 1].IsAuxiliary || !(_reading.Classes[_verbs[v - 1].Head] is WordClass.Modal or WordClass.Auxiliary or WordClass.Be))
        {
            return false;
        }

        var auxiliary = _verbs[v - 1];
        if (_verbs[v].Form == VerbForm.Infinitive && !(_reading.Classes[auxiliary.Head] == WordClass.Be && auxiliary.First == 0))
        {
            return false;
        }

        var subject = LastFreePhrase(from, _verbs[v].First);
        if (subject < 0 || _phrases[subject].First != auxiliary.Last + 1 || auxiliary.Subject >= 0)
        {
            return false;
        }

        var verb = _verbs[v];
        verb.Subject = subject;
        verb.IsNegated ^= auxiliary.IsNegated;
        verb.IsSupposed |= auxiliary.IsSupposed || _reading.IsQuestion || (auxiliary.First == 0 && !_reading.IsQuestion && auxiliary.IsNegated == false);
        verb.IsPassive |= _reading.Classes[auxiliary.Head] == WordClass.Be && _reading.Classes[verb.Head] == WordClass.Participle;
        auxiliary.Object = -1;
        _phrases[subject].ObjectOf = -1;
        _phrases[subject].FiniteVerb = v;
        return true;
    }

    /// <summary>Takes a phrase as subject; a coordination with what came before is dissolved where the phrase alone is the subject.</summary>
    private void TakeSubject(int v, int candidate, int from)
    {
        var verb = _verbs[v];
        var first = candidate;
        while (_phrases[first].Conjunct >= 0 && _phrases[_phrases[first].Conjunct].First >= from)
        {
            first = _phrases[first].Conjunct;
        }

        var taken = first != candidate && v > 0 && _phrases[first].ObjectOf >= 0;
        if (taken || (_phrases[first].Conjunct >= 0 && _phrases[_phrases[first].Conjunct].First < from))
        {
            _phrases[candidate].Conjunct = -1;
            first = candidate;
        }

        if (_phrases[first].ObjectOf >= 0 && first == candidate)
        {
            // "said Mali had closed": no object after all.
            _verbs[_phrases[first].ObjectOf].Object = -1;
            _phrases[first].ObjectOf = -1;
        }

        verb.Subject = first;
        _phrases[first].FiniteVerb = v;
        FindRelativeObject(v, first);
    }

    /// <summary>"the rebels that Algeria shelters": the antecedent is the object.</summary>
    private void FindRelativeObject(int v, int subject)
    {
        var before = BeforeAdverbs(_phrases[subject].First - 1);
        if (before < 1 || _reading.Classes[before] != WordClass.Relative || _reading.Words[before] == Whose)
        {
            return;
        }

        var antecedent = PhraseEndingBefore(before);
        if (antecedent < 0 || antecedent == subject || (v > 0 && _reading.Words[before] == That && (_verbs[v - 1].Last + 1 == before || IsTold(antecedent))))
        {
            return;
        }

        var verb = _verbs[v];
        if (before > 0 && _reading.Classes[before - 1] == WordClass.Preposition)
        {
            // "on which Niger depends"
            verb.Fronted = antecedent;
            verb.FrontedPreposition = _reading.Words[before - 1];
            verb.IsInserted = true;
            _phrases[subject].FiniteVerb = v;
            return;
        }

        var next = verb.Last + 1;
        var hasObject = next < _reading.Count && PhraseStartingAt(next) >= 0;
        if (!hasObject || _reading.Words[before] == Whom)
        {
            verb.Object = antecedent;
        }

        verb.IsInserted = true;
        _phrases[subject].FiniteVerb = v;
    }

    /// <summary>"told Lusaka that the harvest had failed": no relative clause.</summary>
    private bool IsTold(int phrase) =>
        _phrases[phrase].ObjectOf >= 0 && _reading.Entries[_verbs[_phrases[phrase].ObjectOf].Head].Sense(true) is { } frame && (frame.Traits & (FrameTraits.Report | FrameTraits.Accuse)) != 0;

    private bool IsObjectOfInserted(int candidate, int v, VerbGroup verb)
    {
        var before = _verbs[v - 1];
        if (_phrases[candidate].ObjectOf < 0 || !(before.IsInserted || before.Form != VerbForm.Finite))
        {
            return false;
        }

        return OpenPhrase(v) is var open and >= 0 && (CommaBetween(_phrases[candidate].Last + 1, verb.First) || before.IsInserted || (_phrases[open].First < before.First && !FiniteBefore(v)));
    }

    private bool FiniteBefore(int v)
    {
        for (var k = 0; k < v; k++)
        {
            if (_verbs[k].Form == VerbForm.Finite)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A past form behind its phrase that is a passive in short ("troops backed by France fled"): an agent or no object, and another verb to come.</summary>
    private bool IsReduced(int v, int candidate)
    {
        var verb = _verbs[v];
        if (BeforeAdverbs(verb.First - 1) != EndOf(candidate))
        {
            return false;
        }

        if (verb.Last + 1 < _reading.Count && _reading.Words[verb.Last + 1] == By)
        {
            return true;
        }

        if (!IsAgentless(verb) || IsIntransitive(verb))
        {
            return false;
        }

        // The object of a verb before has no room for a finite verb behind it; a subject has, unless one follows.
        return _phrases[candidate].ObjectOf >= 0 || (v + 1 < _verbs.Count && FiniteFollows(v));
    }

    private bool FiniteFollows(int v)
    {
        var next = _verbs[v + 1];
        if (next.Form != VerbForm.Finite)
        {
            return false;
        }

        for (var i = _verbs[v].Last + 1; i < next.First; i++)
        {
            if (_reading.Classes[i] is WordClass.Comma or WordClass.Coordinator or WordClass.Subordinator or WordClass.Relative or WordClass.Stop or WordClass.Quote)
            {
                return false;
            }
        }

        return LastFreePhrase(_verbs[v].Last + 1, next.First) < 0;
    }

    /// <summary>"under a deal brokered by Tashkent": the governed phrase right before suffers.</summary>
    private bool IsReducedBehindComplement(int v, int before)
    {
        var verb = _verbs[v];
        var phrase = PhraseEndingAt(before);
        if (!verb.IsBarePast || phrase < 0 || _phrases[phrase].Preposition == 0 || verb.Last + 1 >= _reading.Count || _reading.Words[verb.Last + 1] != By)
        {
            return false;
        }

        Reduce(verb, phrase);
        return true;
    }

    /// <summary>A past form right behind a complement of the verb before ("sent aid to towns hit by floods").</summary>
    private bool IsReducedBehindObject(int v)
    {
        var verb = _verbs[v];
        var phrase = PhraseEndingAt(BeforeAdverbs(verb.First - 1));
        if (phrase < 0 || !(verb.Last + 1 < _reading.Count && _reading.Words[verb.Last + 1] == By))
        {
            return false;
        }

        Reduce(verb, phrase);
        return true;
    }

    private static void Reduce(VerbGroup verb, int phrase)
    {
        verb.Form = VerbForm.Reduced;
        verb.IsPassive = true;
        verb.IsInserted = true;
        verb.Subject = phrase;
    }

    private bool IsAgentless(VerbGroup verb) =>
        verb.Last + 1 >= _reading.Count
        || _reading.Classes[verb.Last + 1] is WordClass.Preposition or WordClass.Comma or WordClass.Stop or WordClass.Subordinator
        || _reading.Words[verb.Last + 1] == By;

    private bool ByFollows(VerbGroup verb) => verb.Last + 1 < _reading.Count && _reading.Words[verb.Last + 1] == By;

    /// <summary>"was praised by Brussels, criticized by Belgrade": the passive goes on.</summary>
    private bool SharesPassive(int v) => v > 0 && _verbs[v - 1].IsPassive && _verbs[v - 1].Form == VerbForm.Finite;

    private bool IsIntransitive(VerbGroup verb) => _reading.EntryAt(verb.Head).Sense(true) is not { OfObject: not 0 };

    private bool FollowsComma(VerbGroup verb) => BeforeAdverbs(verb.First - 1) is var before and >= 0 && _reading.Classes[before] == WordClass.Comma;

    private void FindInfinitiveSubject(int v)
    {
        if (v == 0)
        {
            // "Chad to host summit"; "Oslo's failure to act hurt ..."
            var start = PhraseEndingAt(_verbs[v].First - 1);
            if (start >= 0)
            {
                _verbs[v].Subject = _phrases[start].Owner >= 0 ? _phrases[start].Owner : _phrases[start].Preposition == By || IsHeadlineSubject(start) ? start : -1;
                _verbs[v].IsNegated ^= _reading.Entries[_phrases[start].Head].Sense(false) is { IsNoun: true } sense && (sense.Traits & FrameTraits.Negate) != 0;
            }

            return;
        }

        var verb = _verbs[v];
        var governor = GovernorOf(v);
        verb.Governor = governor;
        var above = _verbs[governor];

        // "and to fight": as the infinitive before.
        var shared = above.Form == VerbForm.Infinitive && _reading.Classes[Math.Max(0, verb.First - 1)] == WordClass.Coordinator;
        var noun = PhraseEndingAt(BeforeAdverbs(verb.First - 1));
        if (shared)
        {
            verb.Subject = above.Subject;
        }
        else if (above.IsPassive)
        {
            verb.Subject = above.Subject;
        }
        else if (above.Object < 0)
        {
            verb.Subject = OwnerOrFor(noun, above) ?? above.Subject;
        }
        else
        {
            verb.Subject = ObjectControl.Contains(_reading.Lemmas[above.Head]) && IsPersonal(above.Object) ? above.Object : OwnerOrFor(noun, above) ?? above.Subject;
        }

        if (noun >= 0 && _phrases[noun].First > above.Last && _reading.Entries[_phrases[noun].Head].Sense(false) is { IsNoun: true } nominal && (nominal.Traits & FrameTraits.Negate) != 0)
        {
            verb.IsNegated = !verb.IsNegated;
        }
        else if (governor == v - 1 || above.Form == VerbForm.Finite)
        {
            PassOnDoubt(above, verb, v);
        }
    }

    private bool IsHeadlineSubject(int phrase) => _reading.Classes[_phrases[phrase].Head] == WordClass.Name && _verbs.Count == 1;

    /// <summary>"Mali's refusal to act", "called on Mali to act", "a plan by Mali to act": not the subject of the verb above.</summary>
    private int? OwnerOrFor(int noun, VerbGroup above)
    {
        if (noun < 0)
        {
            return null;
        }

        var phrase = _phrases[noun];
        if (Calls.Contains(phrase.Preposition) && phrase.First > above.Last && phrase.First <= above.Last + 2)
        {
            return noun;
        }

        if (phrase.Preposition == By && noun > 0 && phrase.First > above.Last && !above.IsPassive)
        {
            return noun;
        }

        return phrase.Owner >= 0 && phrase.First > above.Last ? phrase.Owner : null;
    }

    private bool IsPersonal(int phrase) => !_phrases[phrase].IsTime;

    private int GovernorOf(int v)
    {
        for (var k = v - 1; k >= 0; k--)
        {
            if (!_verbs[k].IsInserted || k == v - 1)
            {
                return k;
            }
        }

        return v - 1;
    }

    private void FindGerundSubject(int v, int from)
    {
        var verb = _verbs[v];
        var before = BeforeAdverbs(verb.First - 1);
        var afterPreposition = before >= 0 && _reading.Classes[before] is WordClass.Preposition or WordClass.Negator or WordClass.Subordinator;
        verb.IsNegated ^= afterPreposition && FunctionWords.IsNegation(_reading.Words[before]);
        var behindComma = before > 0 && _reading.Classes[before] == WordClass.Comma ? PhraseEndingAt(before - 1) : -1;
        if (behindComma >= 0 && IsFree(behindComma) && _phrases[behindComma].FiniteVerb < 0 && _phrases[behindComma].ObjectOf < 0)
        {
            // "Cairo, fearing a new wave, opened ..."
            verb.Subject = behindComma;
            verb.IsInserted = true;
            return;
        }

        if (v == 0)
        {
            verb.Subject = PhraseEndingAt(before) is var start and >= 0 ? start : FirstFreePhraseBehindComma(verb.Last + 1);
            return;
        }

        var above = _verbs[GovernorOf(v)];
        verb.Governor = GovernorOf(v);
        if (before >= from && _reading.Classes[before] == WordClass.Coordinator && above.Form == VerbForm.Gerund)
        {
            verb.Subject = above.Subject;
            verb.IsNegated ^= above.IsNegated;
            return;
        }

        if (afterPreposition)
        {
            var blamed = above.Object >= 0 && _phrases[above.Object].First > above.Last && (Blames(above) || _reading.Words[before] == As);
            verb.Subject = blamed ? above.Object : above.Subject;
            return;
        }

        var phrase = PhraseEndingAt(before);
        verb.Subject = phrase >= 0 && _phrases[phrase].First >= from && !(_phrases[phrase].IsTime) ? phrase : MainSubject(v, above);
        if (phrase < 0)
        {
            PassOnDoubt(above, verb, v);
        }
    }

    /// <summary>"accused X of looting", "thanked X for opening": the object does it.</summary>
    private bool Blames(VerbGroup above) =>
        _reading.EntryAt(above.Head).Sense(true) is { } frame && (frame.Traits & (FrameTraits.Accuse | FrameTraits.Praise | FrameTraits.Harm | FrameTraits.Help)) != 0;

    private int MainSubject(int v, VerbGroup above)
    {
        if (above.Subject >= 0)
        {
            return above.Subject;
        }

        for (var k = v - 1; k >= 0; k--)
        {
            if (_verbs[k].Form == VerbForm.Finite && _verbs[k].Subject >= 0)
            {
                return _verbs[k].Subject;
            }
        }

        return -1;
    }

    /// <summary>"failed to protect": what a negating verb governs is denied; what a supposed verb governs is supposed.</summary>
    private void PassOnDoubt(VerbGroup above, VerbGroup verb, int v)
    {
        var adjacent = verb.First - above.Last <= 3 || _verbs[v - 1] == above;
        if (!adjacent || CommaBetween(above.Last + 1, verb.First))
        {
            return;
        }

        if (_reading.EntryAt(above.Head).Sense(true) is { } frame && (frame.Traits & FrameTraits.Negate) != 0)
        {
            verb.IsNegated = !verb.IsNegated;
        }

        if (above.IsNegated && verb.Form == VerbForm.Infinitive)
        {
            verb.IsNegated = !verb.IsNegated;
        }

        verb.IsSupposed |= above.IsSupposed;
    }

    /// <summary>A phrase of the main clause that has no finite verb yet, or the subject that the verbs before share.</summary>
    private int OpenOrShared(int v)
    {
        var verb = _verbs[v];
        var before = BeforeAdverbs(verb.First - 1);
        var joined = before >= 0 && _reading.Classes[before] == WordClass.Coordinator;
        if (!joined)
        {
            var open = OpenPhrase(v);
            if (open >= 0)
            {
                return open;
            }
        }

        if (joined && v > 0 && _verbs[v - 1].Form == VerbForm.Infinitive && _reading.Classes[verb.Head] == WordClass.Verb && !verb.IsAuxiliary)
        {
            // "vowed to fight and win"
            verb.Form = VerbForm.Infinitive;
            verb.Governor = v - 1;
            verb.IsNegated ^= _verbs[v - 1].IsNegated;
            verb.IsSupposed |= _verbs[v - 1].IsSupposed;
            return _verbs[v - 1].Subject;
        }

        for (var k = v - 1; k >= 0; k--)
        {
            var other = _verbs[k];
            if (other.Form == VerbForm.Finite && other.Subject >= 0 && (!other.IsInserted || k == v - 1))
            {
                verb.IsPassive |= other.IsPassive && verb.IsBarePast && IsAgentless(verb);
                verb.IsNegated |= joined && other.IsNegated && _reading.Words[before] == Nor;
                if (joined && k == v - 1 && !CommaBetween(other.Last + 1, verb.First))
                {
                    verb.IsSupposed |= other.IsSupposed;
                    verb.IsNegated |= other.IsNegated && verb.Head == verb.First && _reading.Classes[verb.Head] == WordClass.Verb && other.First != other.Head;
                    verb.IsInserted = other.IsInserted;
                }

                return other.Subject;
            }
        }

        return -1;
    }

    private int OpenPhrase(int v)
    {
        for (var k = v - 1; k >= 0; k--)
        {
            var other = _verbs[k];
            if (other.Subject >= 0 && other.IsInserted && _phrases[other.Subject].FiniteVerb < 0 && _phrases[other.Subject].Preposition == 0 && _phrases[other.Subject].ObjectOf < 0)
            {
                return other.Subject;
            }

            if (other.IsInserted && other.Object >= 0 && other.Object < other.Subject && _phrases[other.Object].FiniteVerb < 0 && _phrases[other.Object].Preposition == 0 && _phrases[other.Object].ObjectOf < 0)
            {
                return other.Object;
            }
        }

        // A governed antecedent ("the head of the bank, which ..., resigned"): the last free phrase without a verb.
        for (var p = _phrases.Count - 1; p >= 0; p--)
        {
            if (_phrases[p].Last < _verbs[v].First && IsFree(p) && _phrases[p].FiniteVerb < 0 && _phrases[p].ObjectOf < 0)
            {
                return p;
            }
        }

        return -1;
    }

    private void FindObject(int v)
    {
        var verb = _verbs[v];
        if (verb.Object >= 0)
        {
            return;
        }

        var next = verb.Last + 1;
        while (next < _reading.Count && _reading.Classes[next] is WordClass.Adverb or WordClass.Quote)
        {
            next++;
        }

        var phrase = PhraseStartingAt(next);
        if (phrase < 0 || _phrases[phrase].IsTime || verb.IsInverted)
        {
            return;
        }

        if (verb.Last > verb.Head && _phrases[phrase].Preposition == _reading.Words[verb.Last])
        {
            if (!Particles.Contains(_reading.Words[verb.Last]))
            {
                // "rely on X": a complement, though the phrase has a sense of its own.
                return;
            }

            _phrases[phrase].Preposition = 0;
        }
        else if (_phrases[phrase].Preposition != 0 && next > 0 && Particles.Contains(_phrases[phrase].Preposition) && next == verb.Last + 1)
        {
            return;
        }

        while (_phrases[phrase].IsOwner && phrase + 1 < _phrases.Count && _phrases[phrase + 1].Owner == phrase)
        {
            phrase++;
        }

        if (verb.IsPassive && FunctionWords.TakesReceiver(_reading.Lemmas[verb.Head]) && verb.Subject >= 0)
        {
            // "was offered a seat": the subject receives.
            verb.Receiver = verb.Subject;
            verb.Object = phrase;
            _phrases[phrase].ObjectOf = v;
            return;
        }

        if (verb.IsPassive || verb.IsCopula)
        {
            _phrases[phrase].ObjectOf = v;
            verb.Object = verb.IsCopula ? phrase : -1;
            return;
        }

        var second = phrase + 1 < _phrases.Count ? phrase + 1 : -1;
        if (second >= 0 && FunctionWords.TakesReceiver(_reading.Lemmas[verb.Head]) && _phrases[second].First == _phrases[phrase].Last + 1 && _phrases[second].Owner < 0)
        {
            while (_phrases[second].IsOwner && second + 1 < _phrases.Count && _phrases[second + 1].Owner == second)
            {
                second++;
            }

            verb.Receiver = phrase;
            _phrases[phrase].ObjectOf = v;
            phrase = second;
        }

        verb.Object = phrase;
        _phrases[phrase].ObjectOf = v;
        if (_phrases[phrase].IsNegative)
        {
            verb.IsNegated = !verb.IsNegated;
        }
    }

    private void Suppose(int v)
    {
        var verb = _verbs[v];
        verb.IsSupposed |= verb.Form == VerbForm.Finite && (_reading.IsQuestion || FollowsCondition(v) || FollowsDoubt(v));
    }

    private bool FollowsDoubt(int v)
    {
        for (var i = _verbs[v].First - 1; i >= (v > 0 ? _verbs[v - 1].Last + 1 : 0); i--)
        {
            if (Doubts.Contains(_reading.Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the nearest boundary before the clause is "if", "unless" or "whether".</summary>
    private bool FollowsCondition(int v)
    {
        for (var i = _verbs[v].First - 1; i >= 0; i--)
        {
            if (Conditions.Contains(_reading.Words[i]))
            {
                return true;
            }

            if (_reading.Classes[i] is WordClass.Comma or WordClass.Stop or WordClass.Subordinator or WordClass.Quote || (v > 0 && i <= _verbs[v - 1].Last))
            {
                return v > 0 && i <= _verbs[v - 1].Last && _verbs[v - 1].IsSupposed && _reading.Classes[BeforeAdverbs(_verbs[v].First - 1)] == WordClass.Coordinator;
            }
        }

        return false;
    }

    private int BeforeAdverbs(int i)
    {
        while (i >= 0 && _reading.Classes[i] == WordClass.Adverb)
        {
            i--;
        }

        return i;
    }

    private bool CommaBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_reading.Classes[i] is WordClass.Comma or WordClass.Stop)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFree(int p) => _phrases[p].Preposition == 0 && !_phrases[p].IsTime && !_phrases[p].IsFronted && !_phrases[p].IsOwner && _phrases[p].Renames < 0;

    private int LastFreePhrase(int from, int to)
    {
        for (var p = _phrases.Count - 1; p >= 0; p--)
        {
            if (_phrases[p].Last < to && _phrases[p].First >= from && IsFree(p))
            {
                return p;
            }

            if (_phrases[p].First < from)
            {
                break;
            }
        }

        return -1;
    }

    private int FirstFreePhraseBehindComma(int from)
    {
        var comma = false;
        for (var i = from; i < _reading.Count; i++)
        {
            comma |= _reading.Classes[i] == WordClass.Comma;
            if (comma && PhraseStartingAt(i) is var p and >= 0 && !_phrases[p].IsTime)
            {
                while (_phrases[p].IsOwner && p + 1 < _phrases.Count && _phrases[p + 1].Owner == p)
                {
                    p++;
                }

                return p;
            }
        }

        return -1;
    }

    private int EndOf(int p) => _phrases[p].Last;

    private int PhraseStartingAt(int token)
    {
        for (var p = 0; p < _phrases.Count && _phrases[p].First <= token; p++)
        {
            if (_phrases[p].First == token)
            {
                return p;
            }
        }

        return -1;
    }

    private int PhraseEndingAt(int token)
    {
        for (var p = _phrases.Count - 1; p >= 0; p--)
        {
            if (_phrases[p].Last == token)
            {
                return p;
            }
        }

        return -1;
    }

    /// <summary>The phrase that ends before a relative word, a comma or quotation mark passed over; with its complements it may be governed.</summary>
    private int PhraseEndingBefore(int token)
    {
        var i = token - 1;
        while (i >= 0 && _reading.Classes[i] is WordClass.Comma or WordClass.Quote or WordClass.Preposition)
        {
            i--;
        }

        return i < 0 ? -1 : PhraseEndingAt(i);
    }
}
