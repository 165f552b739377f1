using System.Buffers;
using System.Runtime.InteropServices;
using StanceKit.Text;

namespace StanceKit.Actors;

/// <summary>Finds every mention of the registry's actors by name, demonym, metonym or leader.</summary>
/// <remarks>
/// One pass over the tokens: the longest form wins and forms never overlap. Then the surroundings and the rest of the text
/// decide the doubtful ones. Time does not depend on how many forms the registry has. Safe to use from several threads.
/// </remarks>
public sealed class MentionFinder
{
    private const int YearsUndated = 10;

    private readonly FormTrie _trie;
    private readonly DateOnly _undatedFrom;

    /// <summary>Prepares the search; worth keeping for many texts.</summary>
    public MentionFinder(ActorRegistry registry)
    {
        _trie = new FormTrie(registry.Actors);
        _undatedFrom = NewestDate(registry).AddYears(-YearsUndated);
    }

    /// <summary>Tokenizes the text and finds its mentions.</summary>
    public IReadOnlyList<Mention> Find(string text, DateTimeOffset? publishedAt = null) => Find(text, Tokenizer.Tokenize(text), publishedAt);

    /// <summary>The mentions in order of the text; none overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens as <see cref="Tokenizer"/> gives them. Words that need evidence look at all of them, so give a whole article's.</param>
    /// <param name="publishedAt">
    /// Leaders count if in office on that day; null: those of the last ten years of the registry, counted from its newest date, so that
    /// the same input gives the same result on any day.
    /// </param>
    public IReadOnlyList<Mention> Find(string text, IReadOnlyList<Token> tokens, DateTimeOffset? publishedAt)
    {
        var span = tokens switch
        {
            List<Token> list => CollectionsMarshal.AsSpan(list),
            Token[] array => array,
            _ => tokens.ToArray().AsSpan(),
        };
        var words = ArrayPool<int>.Shared.Rent(span.Length);
        try
        {
            FillWords(text, span, words);
            var view = new TokenView(text, span, words.AsSpan(0, span.Length));
            var hits = Scan(view);
            return hits.Count == 0 ? [] : new HitJudge(_trie, leader => IsInOffice(leader, publishedAt)).Judge(view, hits);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(words);
        }
    }

    private void FillWords(string text, ReadOnlySpan<Token> tokens, int[] words)
    {
        Span<char> folded = stackalloc char[WordFold.MaxLength];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (WordFold.IsHyphen(text, tokens[i]))
            {
                words[i] = TokenView.Hyphen;
                continue;
            }

            var length = tokens[i].Kind == TokenKind.Link ? -1 : WordFold.Fold(tokens[i].Of(text), folded);
            words[i] = length <= 0 ? -1 : char.IsLower(text[tokens[i].Start]) ? _trie.LowerWordId(folded[..length]) : _trie.WordId(folded[..length]);
        }
    }

    private List<Hit> Scan(in TokenView view)
    {
        var hits = new List<Hit>();
        var i = 0;
        while (i < view.Words.Length)
        {
            if (view.Words[i] >= 0 && _trie.Root(view.Words[i]) is var root and > 0 && Longest(view, i, root) is var hit && hit.End > 0)
            {
                hits.Add(hit with { FollowsHit = hits.Count > 0 && hits[^1].End == i });
                i = hit.End;
            }
            else
            {
                i++;
            }
        }

        return hits;
    }

    private Hit Longest(in TokenView view, int first, int node)
    {
        var best = default(Hit);
        for (var i = first; ; node = _trie.Step(node, view.Words[i]))
        {
            if (node == 0)
            {
                return best;
            }

            if (_trie.FormsAt(node) is { } forms && AnyFits(view, first, i + 1, forms))
            {
                best = new Hit(first, i + 1, forms, false);
            }

            i = view.IsTightHyphen(i + 1) ? i + 2 : i + 1;
            if (i >= view.Words.Length || view.Words[i] < 0)
            {
                return best;
            }
        }
    }

    private static bool AnyFits(in TokenView view, int first, int end, List<Form> forms)
    {
        foreach (var form in forms)
        {
            if (view.Fits(first, end, form))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInOffice(Leader leader, DateTimeOffset? publishedAt) =>
        publishedAt is { } date ? leader.InOffice(DateOnly.FromDateTime(date.UtcDateTime)) : leader.LastDay >= _undatedFrom;

    private static DateOnly NewestDate(ActorRegistry registry)
    {
        var newest = new DateOnly(2000, 1, 1);
        foreach (var leader in registry.Actors.SelectMany(a => a.Leaders))
        {
            newest = leader.LastDay < DateOnly.MaxValue && leader.LastDay > newest ? leader.LastDay : newest;
            newest = leader.FirstDay > newest ? leader.FirstDay : newest;
        }

        return newest;
    }
}
