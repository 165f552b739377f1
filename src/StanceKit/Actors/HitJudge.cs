namespace StanceKit.Actors;

/// <summary>Decides which hits mean their actor. It looks at the whole text first, then at each hit.</summary>
/// <remarks>Every check looks at a bounded number of tokens or at sets built once, so that the whole stays linear in the text.</remarks>
internal sealed class HitJudge(FormTrie trie, Func<Leader, bool> inOffice)
{
    private const int Near = 6;

    private readonly HashSet<string> _plainActors = [];
    private readonly HashSet<AmbiguousForm> _personForms = [];
    private readonly HashSet<Leader> _past = [];
    private readonly Dictionary<Leader, int> _introduced = [];
    private HashSet<int>? _present;

    /// <summary>The mentions among the hits, in the same order.</summary>
    public List<Mention> Judge(in TokenView view, List<Hit> hits)
    {
        foreach (var hit in hits)
        {
            Survey(view, hit);
        }

        var mentions = new List<Mention>(hits.Count);
        foreach (var hit in hits)
        {
            if (Decide(view, hit) is { } form)
            {
                var span = new Text.TextSpan(view.Tokens[hit.First].Start, view.Tokens[hit.End - 1].End);
                mentions.Add(new Mention(form.Actor, span, form.Kind));
            }
        }

        return mentions;
    }

    /// <summary>Notes what this hit says about others: plain mentions, introduced leaders, people who bear a place's name.</summary>
    private void Survey(in TokenView view, in Hit hit)
    {
        foreach (var form in hit.Forms)
        {
            if (form.Role == FormRole.Not || !view.Fits(hit.First, hit.End, form))
            {
                continue;
            }

            if (form.Leader is { } leader)
            {
                SurveyLeader(view, hit, form, leader);
            }
            else if (form.Ambiguous is { Person: true } ambiguous && Surroundings.IsPersonName(view, hit) == true)
            {
                _personForms.Add(ambiguous);
            }
            else if (form.Ambiguous is null && IsItself(view, hit, form))
            {
                _plainActors.Add(form.Actor.Id);
            }
        }
    }

    private void SurveyLeader(in TokenView view, in Hit hit, Form form, Leader leader)
    {
        var title = TitleBefore(view, hit);
        if (form.Role == FormRole.LeaderShort && title != Title.Own)
        {
            if (title == Title.Past)
            {
                _past.Add(leader);
            }

            return;
        }

        if (title == Title.Past)
        {
            _past.Add(leader);
        }
        else if (inOffice(leader) && (IsFullName(view, hit, form, title) || OnlyLeaderIn(hit, leader)))
        {
            _introduced.TryAdd(leader, hit.First);
        }
    }

    private Form? Decide(in TokenView view, in Hit hit)
    {
        Form? found = null;
        foreach (var form in hit.Forms)
        {
            if (!view.Fits(hit.First, hit.End, form))
            {
                continue;
            }

            if (form.Role == FormRole.Not)
            {
                return null;
            }

            if (form.Leader is not null || !IsItself(view, hit, form) || !HasEvidence(view, hit, form))
            {
                continue;
            }

            if (found is not null && !found.Actor.Equals(form.Actor))
            {
                return null;
            }

            found ??= form;
        }

        return found ?? DecideLeader(view, hit);
    }

    private static bool IsItself(in TokenView view, in Hit hit, Form form) =>
        !Surroundings.InsideAnotherName(view, hit, form.Role == FormRole.Metonym) && !(form.Role == FormRole.Demonym && Surroundings.IsLanguage(view, hit));

    private bool HasEvidence(in TokenView view, in Hit hit, Form form)
    {
        if (form.Ambiguous is not { } rule)
        {
            return true;
        }

        var plain = _plainActors.Contains(form.Actor.Id);
        if (rule.NotInCapitals && view.CaseAround(hit.First) == SegmentCase.Capitals)
        {
            return false;
        }

        if ((rule.Needs.Count > 0 && !plain && !AnyPresent(view, rule.Needs)) || AnyPresent(view, rule.Unless) || AnyNear(view, hit, rule.UnlessNear))
        {
            return false;
        }

        return !rule.Person || IsNoPerson(view, hit, rule, plain);
    }

    private bool IsNoPerson(in TokenView view, in Hit hit, AmbiguousForm rule, bool plain) => Surroundings.IsPersonName(view, hit) switch
    {
        true => false,
        null => plain || view.CaseAround(hit.First) == SegmentCase.Capitals,
        false => !_personForms.Contains(rule) || (plain && Surroundings.IsInPlace(view, hit)),
    };

    private Form? DecideLeader(in TokenView view, in Hit hit)
    {
        var title = Title.None;
        Form? found = null;
        var asked = false;
        foreach (var form in hit.Forms)
        {
            if (form.Leader is not { } leader || !view.Fits(hit.First, hit.End, form) || !inOffice(leader) || _past.Contains(leader))
            {
                continue;
            }

            title = asked ? title : TitleBefore(view, hit);
            asked = true;
            if (title == Title.Past || (!IsFullName(view, hit, form, title) && !StandsForLeader(view, hit, leader, title)))
            {
                continue;
            }

            if (found is null || found.Actor.Equals(form.Actor))
            {
                found = form;
            }
            else if (Nearer(leader, found.Leader!, hit.First) is { } nearer)
            {
                found = nearer == leader ? form : found;
            }
            else
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>A full name speaks for itself; a single name ("Hemedti") does unless it is a relative's ("Brigitte Macron").</summary>
    private static bool IsFullName(in TokenView view, in Hit hit, Form form, Title title) =>
        form.Role == FormRole.LeaderName && (form.Cases.Length > 1 || title == Title.Own || !Surroundings.PrecededByName(view, hit));

    /// <summary>A last name counts after a title of its own, or alone once its bearer was introduced.</summary>
    private bool StandsForLeader(in TokenView view, in Hit hit, Leader leader, Title title)
    {
        if (title == Title.Own)
        {
            return _introduced.ContainsKey(leader) || OnlyLeaderIn(hit, leader) || _plainActors.Contains(hit.Forms.First(f => f.Leader == leader).Actor.Id);
        }

        return title == Title.None && _introduced.ContainsKey(leader) && !Surroundings.PrecededByName(view, hit);
    }

    /// <summary>Of two leaders of one name: the one who was introduced last before the hit; null where neither or both were.</summary>
    private Leader? Nearer(Leader a, Leader b, int token)
    {
        var inA = _introduced.TryGetValue(a, out var atA) && atA <= token;
        var inB = _introduced.TryGetValue(b, out var atB) && atB <= token;
        return (inA, inB) switch { (true, false) => a, (false, true) => b, _ => null };
    }

    private bool OnlyLeaderIn(in Hit hit, Leader leader)
    {
        var actor = hit.Forms.First(f => f.Leader == leader).Actor;
        return !hit.Forms.Exists(f => f.Leader is { } other && !f.Actor.Equals(actor) && inOffice(other));
    }

    private static Title TitleBefore(in TokenView view, in Hit hit)
    {
        var i = SkipStop(view, hit.First - 1);
        if (!view.IsWord(i))
        {
            return Title.None;
        }

        if (PersonTitles.IsPast(view[i]))
        {
            return Title.Past;
        }

        var isMinister = view[i].Equals("minister", StringComparison.OrdinalIgnoreCase);
        var isPrime = isMinister && view.IsWord(i - 1) && view[i - 1].Equals("prime", StringComparison.OrdinalIgnoreCase);
        if (!isPrime && !PersonTitles.IsRank(view[i]))
        {
            return isMinister ? Title.Lesser : Title.None;
        }

        return RankBefore(view, isPrime ? i - 2 : i - 1);
    }

    /// <summary>Looks on before a title, over other titles, adjectives and names of countries ("former Malian interim President").</summary>
    private static Title RankBefore(in TokenView view, int i)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            i = view.IsTightHyphen(i) ? i - 1 : SkipStop(view, i);
            if (!view.IsWord(i))
            {
                break;
            }

            if (PersonTitles.IsPast(view[i]))
            {
                return Title.Past;
            }

            if (PersonTitles.IsLesser(view[i]))
            {
                return Title.Lesser;
            }

            i--;
        }

        return Title.Own;
    }

    private static int SkipStop(in TokenView view, int i) => i > 0 && view.IsMark(i, '.') && view.IsWord(i - 1) && PersonTitles.IsAbbreviated(view[i - 1]) ? i - 1 : i;

    private bool AnyPresent(in TokenView view, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return false;
        }

        _present ??= [.. view.Words];
        foreach (var word in words)
        {
            if (_present.Contains(trie.WordId(WordFold.Fold(word))))
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyNear(in TokenView view, in Hit hit, IReadOnlyList<string> words)
    {
        var window = view.Words[Math.Max(0, hit.First - Near)..Math.Min(view.Words.Length, hit.End + Near)];
        foreach (var word in words)
        {
            if (window.Contains(trie.WordId(WordFold.Fold(word))))
            {
                return true;
            }
        }

        return false;
    }

    private enum Title
    {
        None,
        Own,
        Lesser,
        Past,
    }
}
