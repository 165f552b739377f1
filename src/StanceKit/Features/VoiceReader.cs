namespace StanceKit.Features;

/// <summary>Whose stance a sentence conveys toward a target: the writer's, or the source's that it quotes or reports.</summary>
/// <remarks>
/// A source is the subject of a reporting, accusing or praising predicate, or stands after "according to". What stands inside
/// quotation marks belongs to the source of the sentence, or to <see cref="Quoted"/> where it names none. A target that
/// speaks itself is shown by the writer.
/// </remarks>
public static class VoiceReader
{
    /// <summary>The writer's own voice.</summary>
    public const string Writer = "writer";

    /// <summary>A quotation whose source the sentence does not name.</summary>
    public const string Quoted = "quoted";

    private const int LongestSource = 9;
    private static readonly ulong According = FeatureHash.OfWord("according");
    private static readonly ulong By = FeatureHash.OfWord("by");

    /// <summary>The voice: <see cref="Writer"/>, the source in the sentence's words, or <see cref="Quoted"/>.</summary>
    public static string Read(Target target)
    {
        var reading = target.Reading;
        var quoted = reading.Quoted[target.First];
        if (AccordingTo(target) is { } according)
        {
            return according;
        }

        foreach (var predicate in reading.Predicates)
        {
            if (Speaks(predicate, reading) && Source(target, predicate) is { } source && (quoted || Governs(target, predicate)))
            {
                return source;
            }
        }

        return quoted ? Quoted : Writer;
    }

    private static bool Speaks(Predicate predicate, SentenceReading reading) =>
        !predicate.Frame.IsNoun
        && reading.Classes[predicate.First] is WordClass.Verb or WordClass.Participle or WordClass.Gerund
        && !reading.Quoted[predicate.First]
        && (predicate.Frame.Traits & (FrameTraits.Report | FrameTraits.Accuse | FrameTraits.Praise)) != 0;

    /// <summary>Whether the target stands in what the predicate reports: behind it, or before it up to a comma or quote ("..., X said").</summary>
    private static bool Governs(Target target, Predicate predicate)
    {
        var reading = target.Reading;
        if (target.First > predicate.Last)
        {
            return !WriterTakesOver(reading, predicate.Last + 1, target.First);
        }

        for (var i = target.Last + 1; i < predicate.First; i++)
        {
            if (reading.Classes[i] is WordClass.Comma or WordClass.Quote)
            {
                return (predicate.Frame.Traits & FrameTraits.Report) != 0 && EndsNear(reading, predicate.Last);
            }
        }

        return reading.IsPassive(predicate.First);
    }

    /// <summary>Behind a full stop, or a comma and a word that opens an aside ("two days after", "who", "while"), the writer speaks again.</summary>
    private static bool WriterTakesOver(SentenceReading reading, int from, int to)
    {
        var quote = -1;
        for (var i = from; i < to; i++)
        {
            if (reading.Classes[i] == WordClass.Quote)
            {
                quote = i;
            }

            if (reading.Classes[i] == WordClass.Stop || reading.Text[reading.Tokens[i].Start] == ';')
            {
                return true;
            }

            if (reading.Classes[i] == WordClass.Comma && !reading.Quoted[i] && AsideFollows(reading, i, to))
            {
                return true;
            }
        }

        // What stands behind a closed quotation is the writer's.
        return quote >= 0 && !reading.Quoted[to - 1] && !reading.Quoted[to] && quote - from > 2 && reading.Quoted[quote - 1];
    }

    private static bool AsideFollows(SentenceReading reading, int comma, int to)
    {
        for (var i = comma + 1; i < to && i <= comma + 3; i++)
        {
            if (reading.Classes[i] is WordClass.Subordinator or WordClass.Relative)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A report that follows its content stands near the end, or before the content goes on.</summary>
    private static bool EndsNear(SentenceReading reading, int last)
    {
        for (var i = last + 1; i < reading.Count && i <= last + LongestSource; i++)
        {
            if (reading.Classes[i] is WordClass.Comma or WordClass.Stop or WordClass.Quote)
            {
                return true;
            }
        }

        return last + 4 >= reading.Count;
    }

    private static string? Source(Target target, Predicate predicate)
    {
        var reading = target.Reading;
        if (reading.IsPassive(predicate.First))
        {
            for (var i = predicate.Last + 1; i < reading.Count && i <= predicate.Last + 3; i++)
            {
                if (reading.Words[i] == By)
                {
                    return PhraseBehind(target, i + 1);
                }
            }

            return null;
        }

        return PhraseBefore(target, predicate.First - 1) ?? Inverted(target, predicate);
    }

    /// <summary>"..., said the minister."</summary>
    private static string? Inverted(Target target, Predicate predicate)
    {
        var reading = target.Reading;
        var before = predicate.First - 1;
        return (predicate.Frame.Traits & FrameTraits.Report) != 0 && before >= 0 && reading.Classes[before] is WordClass.Comma or WordClass.Quote
            ? PhraseBehind(target, predicate.Last + 1)
            : null;
    }

    private static string? AccordingTo(Target target)
    {
        var reading = target.Reading;
        for (var i = 0; i + 2 < reading.Count; i++)
        {
            if (reading.Words[i] == According)
            {
                return PhraseBehind(target, i + 2);
            }
        }

        return null;
    }

    private static string? PhraseBefore(Target target, int last)
    {
        var reading = target.Reading;
        while (last >= 0 && (reading.Classes[last] is WordClass.Auxiliary or WordClass.Be or WordClass.Modal || IsAdverb(reading, last)))
        {
            last--;
        }

        var first = last + 1;
        while (first > 0 && last - first < LongestSource && IsNominal(reading, first - 1, last))
        {
            first--;
        }

        return Words(target, first, last);
    }

    private static string? PhraseBehind(Target target, int first)
    {
        var reading = target.Reading;
        var last = first - 1;
        while (last + 1 < reading.Count && last - first < LongestSource && IsNominal(reading, last + 1, reading.Count))
        {
            last++;
        }

        return Words(target, first, last);
    }

    private static bool IsNominal(SentenceReading reading, int token, int last) => reading.Classes[token] switch
    {
        WordClass.Noun or WordClass.Adjective or WordClass.Adverb or WordClass.Name or WordClass.Determiner or WordClass.Number or WordClass.Pronoun => true,
        WordClass.Preposition => token < last && token > 0 && IsNounBefore(reading, token),
        WordClass.Mark => reading.Text[reading.Tokens[token].Start] is '-' or '\'' or '.',
        _ => false,
    };

    private static bool IsNounBefore(SentenceReading reading, int token) => reading.Classes[token - 1] is WordClass.Noun or WordClass.Name;

    private static bool IsAdverb(SentenceReading reading, int i) => reading.Tokens[i].Of(reading.Text).EndsWith("ly", StringComparison.Ordinal);

    /// <summary>The words of a phrase, null when it is empty or holds the target: then the target itself speaks.</summary>
    private static string? Words(Target target, int first, int last)
    {
        var reading = target.Reading;
        if (first > last || first < 0 || (target.First <= last && first <= target.Last))
        {
            return null;
        }

        var start = reading.Tokens[first].Start;
        return reading.Text[start..reading.Tokens[last].End];
    }
}
