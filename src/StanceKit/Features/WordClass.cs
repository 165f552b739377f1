namespace StanceKit.Features;

/// <summary>What part a token plays, as far as a shallow reader needs it.</summary>
public enum WordClass
{
    /// <summary>A common noun, or a word of which nothing else is known.</summary>
    Noun,

    /// <summary>An adjective, or a participle that stands before a noun as one.</summary>
    Adjective,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>A name: capitalised and never seen in lower case. Names are no features.</summary>
    Name,

    /// <summary>A determiner or possessive pronoun ("the", "its").</summary>
    Determiner,

    /// <summary>A preposition ("against", "of").</summary>
    Preposition,

    /// <summary>A coordinating conjunction ("and", "but").</summary>
    Coordinator,

    /// <summary>A subordinating conjunction ("although", "because").</summary>
    Subordinator,

    /// <summary>A relative or complementizing word ("who", "which", "that").</summary>
    Relative,

    /// <summary>A personal pronoun.</summary>
    Pronoun,

    /// <summary>A form of "be" or "get", which makes passives.</summary>
    Be,

    /// <summary>A form of "have" or "do".</summary>
    Auxiliary,

    /// <summary>"will", "should", "would", ...</summary>
    Modal,

    /// <summary>"not", "never", "no", "nobody", "without", ...</summary>
    Negator,

    /// <summary>A finite or bare verb in the present or infinitive.</summary>
    Verb,

    /// <summary>A past form or participle in -ed or irregular ("condemned", "driven").</summary>
    Participle,

    /// <summary>A form in -ing that acts as a verb.</summary>
    Gerund,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>A comma, dash, colon or semicolon.</summary>
    Comma,

    /// <summary>A full stop, question or exclamation mark.</summary>
    Stop,

    /// <summary>Any other mark.</summary>
    Mark,
}
