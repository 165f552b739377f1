using StanceKit.Text;

namespace StanceKit.Labels;

/// <summary>One row of a labelled CSV: a sentence, an actor in it, and the label.</summary>
public sealed record LabelledRow
{
    /// <summary>The sentence as it stands in the file.</summary>
    public required string Text { get; init; }

    /// <summary>The actor's name.</summary>
    public required string Actor { get; init; }

    /// <summary>The label.</summary>
    public required Stance Stance { get; init; }

    /// <summary>-2 to 2; null means a full label without degree.</summary>
    public int? Degree { get; init; }

    /// <summary>UTF-16 offsets of the mention in <see cref="Text"/>; null when the row gives none.</summary>
    public TextSpan? Mention { get; init; }

    /// <summary><c>writer</c> or the source; empty when the row does not say.</summary>
    public string Voice { get; init; } = "";

    /// <summary>True for biased, false for unbiased, null when the row does not say.</summary>
    public bool? Biased { get; init; }

    /// <summary>Rows with one document id never straddle a split; empty means that the text itself is the document.</summary>
    public string DocumentId { get; init; } = "";

    /// <summary>Where the row comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who labelled it.</summary>
    public string Annotator { get; init; } = "";

    /// <summary>When it was labelled, as written.</summary>
    public string LabelledAt { get; init; } = "";

    /// <summary>train, dev, test or empty.</summary>
    public string Split { get; init; } = "";

    /// <summary>File that it was read from.</summary>
    public string File { get; init; } = "";

    /// <summary>Line of the file on which the row begins, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The document id, or the text where there is none.</summary>
    public string Group => DocumentId.Length > 0 ? DocumentId : Text;
}
