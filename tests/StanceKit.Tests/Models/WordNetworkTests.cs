using StanceKit.Models;
using StanceKit.Tests.Scoring;

namespace StanceKit.Tests.Models;

public sealed class WordNetworkTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    public void A_word_is_the_cut_sum_of_its_attributes(int hidden)
    {
        var random = new Random(hidden);
        uint[] keys = [3, 5, 8, 13, 21];
        var numbers = Enumerable.Range(0, keys.Length * hidden).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
        var vectors = WordVectors.Round(keys, numbers, hidden);
        var bias = Enumerable.Range(0, hidden).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
        var active = new float[hidden];
        vectors.Activate([3, 4, 13, 21, 99], bias, active);
        for (var h = 0; h < hidden; h++)
        {
            var sum = bias[h] + numbers[h] + numbers[(3 * hidden) + h] + numbers[(4 * hidden) + h];
            Assert.Equal(Math.Max(0, sum), active[h], 3 * vectors.Unit);
        }
    }

    [Fact]
    public void What_is_saved_is_what_is_loaded()
    {
        using var folder = new TemporaryFolder();
        var network = Small(2);
        var path = Path.Combine(folder.Path, "network.bin");
        network.Save(path);
        var loaded = WordNetwork.Load(path);
        var expected = new double[3];
        var found = new double[3];
        network.Score([1, 2, 3], [2, 3], [0.25, 0.75], 0.5, expected);
        loaded.Score([1, 2, 3], [2, 3], [0.25, 0.75], 0.5, found);
        Assert.Equal(expected, found);
        Assert.Contains(expected, score => score != 0);
    }

    [Fact]
    public void Damaged_files_are_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "network.bin");
        Small(1).Save(path);
        var bytes = File.ReadAllBytes(path);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Contains("Train the model again", Assert.Throws<ModelException>(() => WordNetwork.Load(path)).Message, StringComparison.Ordinal);
        }

        var odd = (byte[])bytes.Clone();
        odd[4] = 17;
        File.WriteAllBytes(path, odd);
        Assert.Contains("damaged", Assert.Throws<ModelException>(() => WordNetwork.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_without_known_attributes_counts_the_bias_alone()
    {
        var none = new double[3];
        var unknown = new double[3];
        var network = Small(1);
        network.Score([77], [1], [1], 1, none);
        network.Score([78, 79], [2], [1], 1, unknown);
        Assert.Equal(none, unknown);
    }

    private static WordNetwork Small(int registers)
    {
        var random = new Random(1);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
        return new WordNetwork(WordVectors.Round([1, 2, 3, 7], Numbers(4 * 16), 16), Numbers(3 * 16), Numbers(3 * registers), Numbers(16 * registers));
    }
}
