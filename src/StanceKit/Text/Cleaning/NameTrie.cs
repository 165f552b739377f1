namespace StanceKit.Text.Cleaning;

/// <summary>Names letter by letter, so that they are found where their inner blanks were lost ("UnitedNations").</summary>
internal sealed class NameTrie
{
    // Below this, the letters of two words may stand together by chance ("A U").
    private const int ShortestJoined = 6;

    private readonly Node _root = new();

    /// <summary>Adds a name of the registry. Names in lower case and of fewer than three letters are passed over.</summary>
    public void AddName(string name) => Add(name, isBrand: false);

    /// <summary>Adds a word that has capitals inside and keeps them.</summary>
    public void AddBrand(string word) => Add(word, isBrand: true);

    /// <summary>Whether a name may begin with this character.</summary>
    public bool MayBegin(char c) => _root.Next.ContainsKey(c);

    /// <summary>The longest name at <paramref name="start"/> for whose end <paramref name="mayEnd"/> holds; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="mayEnd">Takes the offset after the name and whether it has several words.</param>
    public NameMatch? Longest(string text, int start, Func<int, bool, bool> mayEnd)
    {
        NameMatch? best = null;
        var gaps = new List<int>();
        var node = _root;
        var i = start;
        var several = false;
        while (i < text.Length)
        {
            var blank = text[i] == ' ' && i > start;
            var letter = blank ? i + 1 : i;
            if (letter == text.Length || !node.Next.TryGetValue(text[letter], out var next) || (blank && !next.AfterBlank))
            {
                break;
            }

            if (next.AfterBlank)
            {
                several = true;
                if (!blank)
                {
                    gaps.Add(i);
                }
            }

            node = next;
            i = letter + 1;
            if (node.IsName && (gaps.Count == 0 || i - start >= ShortestJoined) && mayEnd(i, several))
            {
                best = new NameMatch(i, node.IsBrand, [.. gaps]);
            }
        }

        return best;
    }

    private void Add(string name, bool isBrand)
    {
        var plain = name.Trim().Replace('\u2019', '\'');
        if (plain.Length < 3 || !char.IsUpper(plain[0]))
        {
            return;
        }

        var node = _root;
        var afterBlank = false;
        foreach (var c in plain)
        {
            if (c == ' ')
            {
                afterBlank = true;
                continue;
            }

            node = node.Child(c, afterBlank);
            afterBlank = false;
        }

        node.IsName = true;
        node.IsBrand |= isBrand;
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public bool AfterBlank { get; private init; }

        public bool IsName { get; set; }

        public bool IsBrand { get; set; }

        public Node Child(char c, bool afterBlank)
        {
            if (!Next.TryGetValue(c, out var child))
            {
                child = new Node { AfterBlank = afterBlank };
                Next.Add(c, child);
            }

            return child;
        }
    }
}

/// <summary>A name that was found.</summary>
/// <param name="End">Offset after its last character.</param>
/// <param name="IsBrand">Whether it is a word with capitals inside, to be left as it is.</param>
/// <param name="Gaps">Offsets where a blank is missing.</param>
internal sealed record NameMatch(int End, bool IsBrand, IReadOnlyList<int> Gaps);
