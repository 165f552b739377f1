namespace StanceKit.Actors;

/// <summary>Finds definite phrases in a text and the actors that each fits; case does not matter.</summary>
internal sealed class PhraseTrie
{
    private readonly Node _root = new();

    /// <summary>Takes every phrase of every actor.</summary>
    public PhraseTrie(IEnumerable<Actor> actors)
    {
        foreach (var actor in actors)
        {
            foreach (var phrase in ReferencePhrases.Of(actor))
            {
                Add(phrase, actor, actor.Phrases.Contains(phrase));
            }
        }
    }

    /// <summary>The longest phrase that begins at a token, with its end, the actors that it fits and whether it is some actor's own; null where there is none.</summary>
    public (int End, HashSet<Actor> Actors, bool Own)? Longest(in TokenView view, int first)
    {
        Span<char> folded = stackalloc char[WordFold.MaxLength];
        (int, HashSet<Actor>, bool)? best = null;
        var node = _root;
        for (var i = first; i < view.Tokens.Length; i = view.IsTightHyphen(i + 1) ? i + 2 : i + 1)
        {
            var length = WordFold.Fold(view[i], folded);
            if (length <= 0 || !node.Next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out var next))
            {
                break;
            }

            node = next;
            best = node.Actors.Count > 0 ? (i + 1, node.Actors, node.Own) : best;
        }

        return best;
    }

    private void Add(string phrase, Actor actor, bool own)
    {
        var node = _root;
        foreach (var word in WordFold.Key(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node.Next.TryGetValue(word, out var next) ? next : node.Next[word] = new Node();
        }

        node.Actors.Add(actor);
        node.Own |= own;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public HashSet<Actor> Actors { get; } = [];

        public bool Own { get; set; }
    }
}
