using System.Collections.Frozen;

namespace StanceKit.Actors;

/// <summary>What the words around a form say about whether it means its actor.</summary>
internal static class Surroundings
{
    /// <summary>After a place name they make it part of another bearer's name ("Paris Agreement", "Ghana Airways").</summary>
    private static readonly FrozenSet<string> Heads = Set(
        "agreement", "agreements", "accord", "accords", "declaration", "protocol", "treaty", "convention", "conventions", "statute", "university",
        "marathon", "rally", "olympics", "airlines", "airways", "fc", "cup", "grand", "stadium", "airport", "institute", "museum", "cathedral",
        "street", "road", "avenue", "bridge", "hotel", "post", "times", "herald", "gazette", "film", "festival", "fashion", "bank", "biennale",
        "plan", "principles", "process", "consensus", "syndrome", "commune", "hilton", "empire", "stock", "football", "basketball", "cricket", "rugby",
        "open", "breweries", "railways", "athletic", "united", "city", "school", "college", "polytechnic", "hospital", "guild", "fries", "guiana", "polynesia");

    /// <summary>Before "of" and a place name they do the same ("University of Ghana").</summary>
    private static readonly FrozenSet<string> HeadsOf = Set(
        "university", "treaty", "statute", "declaration", "bank", "bishop", "archbishop", "college", "cathedral", "duke", "duchess", "gulf", "bight", "church",
        "institute", "battle", "conference", "diocese", "archdiocese", "museum");

    /// <summary>Capitalised words that do not make the word beside them a person's name.</summary>
    private static readonly FrozenSet<string> NotNames = Set(
        "president", "prime", "foreign", "king", "queen", "prince", "general", "colonel", "captain", "minister", "ministry", "government", "army", "defence", "defense",
        "interior", "finance", "leader", "leaders", "ruler", "military", "police", "parliament", "senate", "supreme", "constitutional", "central", "national", "republic",
        "the", "a", "an", "in", "on", "at", "to", "from", "for", "with", "by", "of", "and", "or", "but", "as", "if", "when", "while", "since", "after", "before", "because", "although", "though",
        "that", "this", "these", "those", "what", "why", "how", "where", "who", "which", "under", "over", "between", "near", "across", "inside", "outside", "against", "both", "unlike", "like",
        "even", "only", "also", "still", "yet", "now", "today", "yesterday", "meanwhile", "however", "then", "once", "not", "no", "did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "will", "can", "could", "should", "would", "may",
        "northern", "southern", "eastern", "western", "north", "south", "east", "west", "neighbouring", "neighboring", "landlocked", "central", "modern", "greater", "upper", "lower", "new",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "team", "embassy", "ambassador", "group", "border", "civil", "war", "coup", "crisis", "says", "said", "vows",
        "administration", "regime", "junta", "troops", "rebels", "opposition", "state", "security", "council", "muslim", "christian", "european", "african", "arab", "west", "dear", "mr", "mrs", "ms", "it", "its", "he", "his", "their", "our", "they", "we", "i");

    private static readonly FrozenSet<string> PlacePrepositions = Set("in", "from", "into", "near", "outside", "across", "to");

    private static readonly FrozenSet<string> LanguageVerbs = Set("speak", "speaks", "speaking", "spoke", "spoken", "learn", "learning", "fluent", "into");

    private static readonly FrozenSet<string> LanguageHeads = Set("speaking", "speaker", "speakers", "language", "medium", "translation", "subtitles", "fries");

    private static readonly FrozenSet<string> AfterLanguage = Set("and", "or", "at", "on", "to", "as", "by", "but", "that", "with", "than", "during", "because", "when", "only");

    /// <summary>Whether the form is only part of another bearer's name.</summary>
    public static bool InsideAnotherName(in TokenView view, in Hit hit, bool metonym)
    {
        var next = hit.End;
        if (view.StartsUpper(next) && view.Adjacent(next - 1) && Has(Heads, view[next]))
        {
            return true;
        }

        // "Beijing 2022" is the games, not the government.
        if (metonym && next < view.Tokens.Length && view.Tokens[next] is { Kind: Text.TokenKind.Number, Length: 4 } && view.Adjacent(next - 1))
        {
            return true;
        }

        return hit.First >= 2 && view.IsWord(hit.First - 1) && view[hit.First - 1].Equals("of", StringComparison.OrdinalIgnoreCase)
            && view.StartsUpper(hit.First - 2) && Has(HeadsOf, view[hit.First - 2]);
    }

    /// <summary>Whether a preposition of place comes before the form.</summary>
    public static bool IsInPlace(in TokenView view, in Hit hit) => view.IsWord(hit.First - 1) && Has(PlacePrepositions, view[hit.First - 1]);

    /// <summary>Whether a demonym means a language ("in French", "Portuguese-speaking").</summary>
    public static bool IsLanguage(in TokenView view, in Hit hit)
    {
        var next = view.IsTightHyphen(hit.End) ? hit.End + 1 : hit.End;
        if (view.IsWord(next) && Has(LanguageHeads, view[next]))
        {
            return true;
        }

        if (hit.First == 0 || !view.IsWord(hit.First - 1))
        {
            return false;
        }

        var before = view[hit.First - 1];
        var ends = next == hit.End && (!view.IsWord(next) || Has(AfterLanguage, view[next]));
        return Has(LanguageVerbs, before) ? ends : ends && before.Equals("in", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the form stands beside a capitalised word as a person's first or last name does; null where capitals tell nothing.</summary>
    public static bool? IsPersonName(in TokenView view, in Hit hit)
    {
        var beside = FollowedByName(view, hit) || PrecededByName(view, hit);
        return beside switch
        {
            false => false,
            true when view.CaseAround(hit.First) == SegmentCase.Sentence => true,
            _ => null,
        };
    }

    /// <summary>Whether a capitalised word before the token reads as a first name ("Hunter" before "Biden").</summary>
    public static bool PrecededByName(in TokenView view, in Hit hit)
    {
        var before = hit.First - 1;
        if (hit.FollowsHit || !view.StartsUpper(before) || !view.Adjacent(before) || view.Tokens[before].Length < 2)
        {
            return false;
        }

        var word = view[before];
        var isParticiple = view.StartsSegment(before) && (word.EndsWith("ing") || word.EndsWith("ed") || word.EndsWith("ly"));
        return !isParticiple && !Has(NotNames, word) && !PersonTitles.IsRank(word) && !PersonTitles.IsCourtesy(word);
    }

    private static bool FollowedByName(in TokenView view, in Hit hit) =>
        view.StartsUpper(hit.End) && view.Adjacent(hit.End - 1) && !Has(NotNames, view[hit.End]) && !PersonTitles.IsRank(view[hit.End]);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFold.MaxLength];
        var length = WordFold.Fold(word, folded);
        return length > 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[..length]);
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet();
}
