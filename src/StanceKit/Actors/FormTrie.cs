using System.Runtime.InteropServices;

namespace StanceKit.Actors;

/// <summary>All forms of a registry as a trie over words, so that a search costs the same for ten forms and for a hundred thousand.</summary>
internal sealed class FormTrie
{
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // Most words of a text begin with a small letter and most words of a form do not: a small table answers for them.
    private readonly Dictionary<string, int> _lowerWords = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lowerLookup;
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<int> _roots = [];
    private readonly List<List<Form>?> _forms = [null];

    /// <summary>Takes the forms of all actors, and their evidence words, whose ids are then known too.</summary>
    public FormTrie(IEnumerable<Actor> actors)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _lowerLookup = _lowerWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var actor in actors)
        {
            foreach (var (form, words) in ActorForms.Of(actor))
            {
                Add(form, words);
            }

            foreach (var word in actor.Ambiguous.SelectMany(a => a.Needs.Concat(a.Unless).Concat(a.UnlessNear)))
            {
                var folded = WordFold.Fold(word);
                _lowerWords[folded] = Intern(folded);
            }
        }
    }

    /// <summary>Id of a word, or -1 for one that no form has.</summary>
    public int WordId(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var id) ? id : -1;

    /// <summary>The same for a word that the text begins with a small letter; -1 also where every form wants a capital.</summary>
    public int LowerWordId(ReadOnlySpan<char> folded) => _lowerLookup.TryGetValue(folded, out var id) ? id : -1;

    /// <summary>The node of the forms that begin with a word, or 0.</summary>
    public int Root(int word) => _roots[word];

    /// <summary>The node one word further, or 0.</summary>
    public int Step(int node, int word) => _steps.GetValueOrDefault(((long)node << 32) | (uint)word);

    /// <summary>The forms that end at a node, null where there are none.</summary>
    public List<Form>? FormsAt(int node) => _forms[node];

    private void Add(Form form, List<string> words)
    {
        var node = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var id = Intern(words[i]);
            node = Child(node, id);
            if (form.Cases[i] == WordCase.Any)
            {
                _lowerWords[words[i]] = id;
            }
        }

        var forms = _forms[node] ??= [];
        if (!forms.Exists(f => f.Actor.Equals(form.Actor) && f.Role == form.Role && f.Leader == form.Leader && f.Cases.AsSpan().SequenceEqual(form.Cases)))
        {
            forms.Add(form);
        }
    }

    private int Intern(string word)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var known);
        if (!known)
        {
            id = _roots.Count;
            _roots.Add(0);
        }

        return id;
    }

    private int Child(int node, int word)
    {
        var child = node == 0 ? _roots[word] : Step(node, word);
        if (child != 0)
        {
            return child;
        }

        _forms.Add(null);
        child = _forms.Count - 1;
        if (node == 0)
        {
            _roots[word] = child;
        }
        else
        {
            _steps[((long)node << 32) | (uint)word] = child;
        }

        return child;
    }
}
