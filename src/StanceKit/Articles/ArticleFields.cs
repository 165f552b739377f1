namespace StanceKit.Articles;

/// <summary>The fields of one article as a reader found them, before they are checked.</summary>
internal struct ArticleFields
{
    public string? Url;
    public string? Title;
    public string? Text;
    public string? PublishedAt;
    public string? Source;

    /// <summary>The article, or the reject that says what it lacks.</summary>
    public readonly ArticleOrReject Check(InputFile file, ReadLimits limits, long? line)
    {
        var known = string.IsNullOrWhiteSpace(Url) ? Title?.Trim() ?? "" : Url.Trim();
        known = known.Length > 300 ? known[..300] : known;
        if (string.IsNullOrWhiteSpace(Text))
        {
            return file.Reject("empty", "The article has no text.", "Give its body in \"text\"; a title alone is not scored.", line, article: known);
        }

        if (Text.Length > limits.MaxTextChars || Title?.Length > limits.MaxTextChars)
        {
            return file.Reject("too-large", $"The article has {Math.Max(Text.Length, Title?.Length ?? 0)} characters; at most {limits.MaxTextChars} are read.", "Split it, or check that it is one article.", line, article: known);
        }

        return new Article
        {
            Url = string.IsNullOrWhiteSpace(Url) ? null : Url.Trim(),
            Title = Title?.Trim() ?? "",
            Text = Text,
            PublishedAt = PublicationDate.Parse(PublishedAt),
            Source = string.IsNullOrWhiteSpace(Source) ? file.Source : Source.Trim(),
            File = file.Location,
            Line = line,
        };
    }
}
