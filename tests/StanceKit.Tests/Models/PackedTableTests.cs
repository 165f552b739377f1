using StanceKit.Features;
using StanceKit.Models;

namespace StanceKit.Tests.Models;

public sealed class PackedTableTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(20)]
    public void Sums_are_those_of_the_plain_table(int columns)
    {
        var random = new Random(columns);
        uint[] keys = [0, 1, .. Enumerable.Range(0, 500).Select(_ => (uint)random.NextInt64(2, uint.MaxValue)).Distinct().Order()];
        var table = new WeightTable(keys, [.. Enumerable.Range(0, keys.Length * columns).Select(_ => (float)(random.NextDouble() - 0.5))], new float[columns]).Quantized();
        var features = new FeatureVector();
        foreach (var _ in Enumerable.Range(0, 300))
        {
            // Half of them are unknown.
            var key = random.Next(2) == 0 ? keys[random.Next(2, keys.Length)] : (uint)random.NextInt64(2, uint.MaxValue);
            features.Add(key, (float)random.NextDouble(), -1);
        }

        var sums = new double[columns];
        new PackedTable(table).Add(features.Span, sums);
        for (var c = 0; c < columns; c++)
        {
            var expected = features.Features.Sum(feature => table.Find(feature.Key) is { Length: > 0 } row ? row[c] * (double)feature.Value : 0);
            Assert.Equal(expected, sums[c], 1e-9);
        }
    }

    [Fact]
    public void Weights_are_found_as_they_are_stored()
    {
        var table = new WeightTable([7, 9], [0.5f, -0.25f, 1, 2, -4, 8], [0, 0, 0]).Quantized();
        var packed = new PackedTable(table);
        Assert.Equal([1f, 2f, 8f], packed.Find(7).ToArray().Select(PackedTable.ToSingle).Select((weight, c) => c == 0 ? weight * 2 : c == 1 ? weight * -8 : weight * 8));
        Assert.True(packed.Find(8).IsEmpty);
    }
}
