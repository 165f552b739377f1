using StanceKit.Text;

namespace StanceKit.Actors;

/// <summary>How a span refers to its actor.</summary>
public enum MentionKind
{
    /// <summary>The actor's name or an alias ("Mali", "DR Congo").</summary>
    Name,

    /// <summary>A demonym ("Malian", "Malians").</summary>
    Demonym,

    /// <summary>A metonym: capital, palace, army, "the junta" ("Bamako", "Koulouba").</summary>
    Metonym,

    /// <summary>A leader in office on the article's date ("Assimi Goïta").</summary>
    Leader,

    /// <summary>A definite phrase with one plain antecedent ("its northern neighbor", "the junta").</summary>
    Phrase,

    /// <summary>A pronoun with one plain antecedent.</summary>
    Pronoun,
}

/// <summary>A span of text that refers to an actor.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Span">Where, in UTF-16 offsets of the text that was searched.</param>
/// <param name="Kind">How it refers.</param>
public readonly record struct Mention(Actor Actor, TextSpan Span, MentionKind Kind);
