using System.Runtime.InteropServices;
using StanceKit.Text;

namespace StanceKit.Actors;

/// <summary>Adds mentions by definite phrase ("the junta", "its northern neighbor") and by pronoun, where one antecedent is plain.</summary>
/// <remarks>
/// Precision before recall: where two actors are equally near nothing is added, for a wrong target is worse than a missed one.
/// A phrase looks for its antecedent in its own sentence, then in the two before, nearest first; failing that it takes the one
/// actor named before that fits at all. A pronoun counts only at the beginning of a sentence, before a verb of saying or doing,
/// for the subject of the sentence just before. Safe to use from several threads.
/// </remarks>
public sealed class ReferenceResolver
{
    private const int SentencesBack = 2;

    private readonly PhraseTrie _phrases;
    private readonly RelationPhrases _relations;

    /// <summary>Prepares the phrases of a registry; worth keeping for many texts.</summary>
    public ReferenceResolver(ActorRegistry registry)
    {
        _phrases = new PhraseTrie(registry.Actors);
        _relations = new RelationPhrases(registry);
    }

    /// <summary>The given mentions and those found here, in order of the text and without overlaps.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences in order; what lies outside of them is left alone.</param>
    /// <param name="mentions">What <see cref="MentionFinder"/> found in the same text, in order.</param>
    public IReadOnlyList<Mention> Resolve(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TextSpan> sentences, IReadOnlyList<Mention> mentions)
    {
        if (mentions.Count == 0)
        {
            return mentions;
        }

        var array = tokens is List<Token> list ? CollectionsMarshal.AsSpan(list) : [.. tokens];
        var words = new int[array.Length];
        for (var i = 0; i < array.Length; i++)
        {
            words[i] = WordFold.IsHyphen(text, array[i]) ? TokenView.Hyphen : -1;
        }

        var view = new TokenView(text, array, words);
        var discourse = new Discourse();
        int token = 0, mention = 0;
        foreach (var sentence in sentences)
        {
            ReadSentence(view, sentence, mentions, discourse, ref token, ref mention);
        }

        return Merge(mentions, discourse.Added);
    }

    private void ReadSentence(in TokenView view, TextSpan sentence, IReadOnlyList<Mention> mentions, Discourse discourse, ref int token, ref int mention)
    {
        while (token < view.Tokens.Length && view.Tokens[token].Start < sentence.Start)
        {
            token++;
        }

        var first = token;
        discourse.Begin();
        while (token < view.Tokens.Length && view.Tokens[token].End <= sentence.End)
        {
            while (mention < mentions.Count && mentions[mention].Span.End <= view.Tokens[token].Start)
            {
                mention++;
            }

            if (mention < mentions.Count && mentions[mention].Span.Contains(SpanOf(view, token, token + 1)))
            {
                discourse.Note(mentions[mention], token - first, Subjects.IsSubject(view, first, token, mentions[mention]));
                token = EndOf(view, token, mentions[mention].Span.End);
            }
            else
            {
                token = Resolve(view, first, token, mention < mentions.Count ? mentions[mention].Span.Start : int.MaxValue, discourse);
            }
        }
    }

    /// <summary>Tries to resolve what begins at a token and returns where to read on.</summary>
    private int Resolve(in TokenView view, int first, int token, int limit, Discourse discourse)
    {
        var isPossessive = view.Tokens[token].Kind == TokenKind.Possessive;
        if (view.Tokens[token].Kind != TokenKind.Word && !isPossessive)
        {
            return token + 1;
        }

        var found = _relations.Read(view, token, discourse) ?? ReadPhrase(view, token, discourse);
        if (found is { } phrase && view.Tokens[phrase.End - 1].End <= limit)
        {
            if (phrase.Actor is { } actor)
            {
                var added = new Mention(actor, SpanOf(view, isPossessive ? token + 1 : token, phrase.End), MentionKind.Phrase);
                discourse.Add(added, token - first, Subjects.IsSubject(view, first, token, added));
            }

            return phrase.End;
        }

        if (Subjects.IsOpening(view, first, token) && discourse.PreviousSubject is { } subject && Pronouns.Fits(view, token, subject))
        {
            discourse.Add(new Mention(subject.Actor, SpanOf(view, token, token + 1), MentionKind.Pronoun), token - first, true);
            discourse.Subject = discourse.Subject!.Value with { IsLeader = subject.IsLeader };
        }

        return token + 1;
    }

    private (int End, Actor? Actor)? ReadPhrase(in TokenView view, int token, Discourse discourse)
    {
        if (_phrases.Longest(view, token) is not { } phrase)
        {
            return null;
        }

        // "the country music", "the group stage", "the bloc-wide": part of something else.
        var isPart = view.IsTightHyphen(phrase.End) || (view.StartsUpper(phrase.End) && view.Adjacent(phrase.End - 1)) || Subjects.ContinuesNoun(view, phrase.End);
        return (phrase.End, isPart ? null : discourse.Nearest(phrase.Actors.Contains, SentencesBack, wholeText: phrase.Own));
    }

    private static TextSpan SpanOf(in TokenView view, int first, int end) => new(view.Tokens[first].Start, view.Tokens[end - 1].End);

    private static int EndOf(in TokenView view, int token, int end)
    {
        while (token < view.Tokens.Length && view.Tokens[token].Start < end)
        {
            token++;
        }

        return token;
    }

    private static List<Mention> Merge(IReadOnlyList<Mention> given, List<Mention> added)
    {
        var merged = new List<Mention>(given.Count + added.Count);
        var next = 0;
        foreach (var mention in given)
        {
            while (next < added.Count && added[next].Span.Start < mention.Span.Start)
            {
                merged.Add(added[next++]);
            }

            merged.Add(mention);
        }

        merged.AddRange(added.Skip(next));
        return merged;
    }
}
