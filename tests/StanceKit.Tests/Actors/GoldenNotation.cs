using System.Globalization;
using System.Text;
using StanceKit.Actors;
using StanceKit.Text;

namespace StanceKit.Tests.Actors;

/// <summary>Reads and writes "The [Malian|mali] army".</summary>
internal static class GoldenNotation
{
    /// <summary>The plain text and the date of a golden line.</summary>
    public static (string Text, DateTimeOffset? Date, string Expected) Read(string line)
    {
        DateTimeOffset? date = null;
        if (line[0] == '@')
        {
            date = DateTimeOffset.ParseExact(line[1..11], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            line = line[12..];
        }

        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in line)
        {
            inTag = c == '|' || (inTag && c != ']');
            if (!inTag && c is not ('[' or ']'))
            {
                text.Append(c);
            }
        }

        return (text.ToString(), date, line);
    }

    public static string Write(string text, IEnumerable<Mention> mentions)
    {
        var line = new StringBuilder();
        var at = 0;
        foreach (var mention in mentions)
        {
            var sign = mention.Kind is MentionKind.Phrase or MentionKind.Pronoun ? "+" : "";
            line.Append(text, at, mention.Span.Start - at).Append('[').Append(mention.Span.Of(text)).Append('|').Append(sign).Append(mention.Actor.Id).Append(']');
            at = mention.Span.End;
        }

        return line.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Sentences parted by " // ", which is taken out of the text.</summary>
    public static (string Text, List<TextSpan> Sentences) Sentences(string parted)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var sentence in parted.Split(" // "))
        {
            text.Append(text.Length > 0 ? " " : "");
            spans.Add(new TextSpan(text.Length, text.Length + sentence.Length));
            text.Append(sentence);
        }

        return (text.ToString(), spans);
    }
}
