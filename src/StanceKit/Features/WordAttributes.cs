using StanceKit.Clauses;
using StanceKit.Features.Families;

namespace StanceKit.Features;

/// <summary>What is known of each word of a sentence beside a target: its form and neighbours, part, distance, meaning, polarity, role and frame.</summary>
/// <remarks>The input of the word network. Each attribute is a key; a word has about fourteen. The list is filled anew for each target and keeps its memory.</remarks>
public sealed class WordAttributes
{
    private static readonly FeatureExtractor WholeSentence = new([KeyValuePair.Create("shape", 1f), KeyValuePair.Create("voice", 1f)]);

    private readonly List<uint> _keys = new(512);
    private readonly List<int> _ends = new(64);
    private readonly List<int> _anchors = new(64);
    private readonly FeatureVector _whole = new();

    /// <summary>Number of words.</summary>
    public int Count => _ends.Count;

    /// <summary>Index of a word's token in the sentence, -1 for what is read from the sentence as a whole.</summary>
    public int Anchor(int word) => _anchors[word];

    /// <summary>The attributes of a word.</summary>
    public ReadOnlySpan<uint> Keys(int word)
    {
        var start = word == 0 ? 0 : _ends[word - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_keys)[start.._ends[word]];
    }

    /// <summary>The attributes of all words, one after another.</summary>
    internal ReadOnlySpan<uint> AllKeys => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_keys);

    /// <summary>For each word the end of its attributes.</summary>
    internal ReadOnlySpan<int> Ends => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ends);

    /// <summary>Replaces the content by the attributes of the words around a target.</summary>
    public void Read(Target target)
    {
        _keys.Clear();
        _ends.Clear();
        _anchors.Clear();
        for (var i = 0; i < target.Reading.Count; i++)
        {
            // A name of several words counts once, so that who is named moves nothing.
            if (!target.Masks(i) && !target.Reading.ContinuesName(i))
            {
                ReadWord(target, i);
                Close(i);
            }
        }

        WholeSentence.Extract(target, _whole);
        foreach (var feature in _whole.Features)
        {
            Add(Attribute.Whole, feature.Key);
        }

        Close(-1);
    }

    private void ReadWord(Target target, int i)
    {
        var reading = target.Reading;
        var negated = reading.Negated[i] ? 1UL : 0UL;
        Add(Attribute.Form, reading.Abstract(i));
        Add(Attribute.Relation, ((ulong)target.Relations[i] * 2) + negated);
        Add(Attribute.Distance, Bucket(target, i));
        Add(Attribute.Place, (reading.Quoted[i] ? 1UL : 0) + (reading.Clauses[i] == reading.Clauses[target.First] ? 2UL : 0) + (i < target.First ? 4UL : 0));
        Add(Attribute.Before, i == 0 ? 0 : target.Masks(i - 1) ? 1 : reading.Abstract(i - 1));
        Add(Attribute.Behind, i + 1 == reading.Count ? 0 : target.Masks(i + 1) ? 1 : reading.Abstract(i + 1));
        if (reading.Polarity[i] != 0)
        {
            Add(Attribute.Polarity, (ulong)(reading.Polarity[i] + 5) + (20 * negated));
        }

        if (reading.IsWord(i))
        {
            ReadMeaning(reading, i);
        }

        ReadRoles(reading, target.Roles, i, 0);
        ReadRoles(reading, target.IndirectRoles, i, 1);
        ReadFrame(reading, i);
    }

    private static ulong Bucket(Target target, int i)
    {
        var distance = Math.Abs(target.Distance(i));
        var bucket = distance <= 3 ? distance : distance <= 5 ? 4 : distance <= 8 ? 5 : distance <= 14 ? 6 : 7;
        return (ulong)(bucket + (i < target.First ? 0 : 10));
    }

    private void ReadMeaning(SentenceReading reading, int i)
    {
        var meanings = reading.MeaningsOf(i);
        if (meanings.Length > 0)
        {
            Add(Attribute.Meaning, meanings[0]);
        }
    }

    private void ReadRoles(SentenceReading reading, List<Role> roles, int token, ulong indirect)
    {
        foreach (var role in roles)
        {
            if (role.First != token)
            {
                continue;
            }

            var negated = role.IsNegated ? 1UL : 0UL;
            Add(Attribute.Role, (ulong)role.Kind + (8 * negated) + (role.IsSupposed ? 16UL : 0) + (32 * indirect));
            if (role.Preposition != 0)
            {
                Add(Attribute.Preposition, role.Preposition);
            }

            if (reading.EntryAt(token).Sense(reading.IsVerb(token)) is { } frame)
            {
                Add(Attribute.Effect, (ulong)(FrameEffects.EffectOf(reading, role, frame) + 5) + (20 * negated) + (40 * indirect));
                Add(Attribute.RoleTraits, (ulong)frame.Traits + (5000 * (ulong)role.Kind));
            }
        }
    }

    private void ReadFrame(SentenceReading reading, int token)
    {
        foreach (var predicate in reading.Predicates)
        {
            if (predicate.First == token)
            {
                Add(Attribute.Traits, (ulong)predicate.Frame.Traits);
                Add(Attribute.Frame, (ulong)(predicate.Frame.OfSubject + 5 + (20 * (predicate.Frame.OfObject + 5))));
                return;
            }
        }
    }

    private void Add(Attribute attribute, ulong value) => _keys.Add(FeatureHash.Fold(FeatureHash.Combine((ulong)attribute + 1, value)));

    private void Close(int anchor)
    {
        _ends.Add(_keys.Count);
        _anchors.Add(anchor);
    }

    private enum Attribute
    {
        Form,
        Relation,
        Distance,
        Place,
        Before,
        Behind,
        Polarity,
        Meaning,
        Role,
        Preposition,
        Effect,
        RoleTraits,
        Traits,
        Frame,
        Whole,
    }
}
