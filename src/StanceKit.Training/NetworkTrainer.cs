using System.Numerics.Tensors;
using StanceKit.Labels;
using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>Trains the word network: small batches, Adam, dropout of attributes and of hidden units, on one thread, so that a seed decides all.</summary>
/// <param name="settings">Sizes and rates.</param>
/// <param name="registers">Number of registers, 1 or more.</param>
/// <param name="seed">Seed of everything random.</param>
public sealed class NetworkTrainer(NetworkSettings settings, int registers, int seed)
{
    private const int BatchSize = 64;
    private const float FirstSpread = 0.1f;

    private static readonly int Classes = StanceNames.All.Count;

    /// <summary>Trains on rows and their words, in the same order.</summary>
    /// <remarks>Several members are trained apart, each with its own seed, and put side by side: their mean is one network of the whole size.</remarks>
    public WordNetwork Train(IReadOnlyList<Example> examples, IReadOnlyList<WordExample> words)
    {
        var keys = KeptKeys(words);
        var rows = words.Select(example => ToRow(example, keys)).ToArray();
        var members = new Run[settings.Members];
        Parallel.For(0, members.Length, m => members[m] = Train(examples, rows, keys.Length, new Random(seed + (m * 7919))));
        return Run.Join(members, keys);
    }

    private Run Train(IReadOnlyList<Example> examples, (int[] Ids, int[] Ends)[] rows, int vectors, Random random)
    {
        var run = new Run(settings with { Hidden = settings.Hidden / settings.Members }, registers, vectors, random);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = settings.Epochs * ((examples.Count + BatchSize - 1) / BatchSize);
        var step = 0;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            run.Random.Shuffle(order);
            for (var first = 0; first < order.Length; first += BatchSize)
            {
                var count = Math.Min(BatchSize, order.Length - first);
                for (var i = first; i < first + count; i++)
                {
                    run.Learn(rows[order[i]], examples[order[i]], 1f / count);
                }

                step++;
                run.Move(settings.Rate * (1 - ((step - 1f) / steps)), step);
            }
        }

        return run;
    }

    private uint[] KeptKeys(IReadOnlyList<WordExample> words)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var example in words)
        {
            foreach (var key in example.Keys)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return [.. counts.Where(pair => pair.Value >= settings.MinimumWords).Select(pair => pair.Key).Order()];
    }

    private static (int[] Ids, int[] Ends) ToRow(WordExample example, uint[] keys)
    {
        var ids = new List<int>(example.Keys.Length);
        var ends = new int[example.Ends.Length];
        var start = 0;
        for (var w = 0; w < ends.Length; w++)
        {
            for (var i = start; i < example.Ends[w]; i++)
            {
                if (Array.BinarySearch(keys, example.Keys[i]) is var id and >= 0)
                {
                    ids.Add(id);
                }
            }

            start = example.Ends[w];
            ends[w] = ids.Count;
        }

        return ([.. ids], ends);
    }

    /// <summary>The weights while they are trained, and the gradient of a batch.</summary>
    private sealed class Run
    {
        private readonly NetworkSettings _settings;
        private readonly int _hidden;
        private readonly int _registers;
        private readonly float[] _vectors;
        private readonly float[] _output;
        private readonly float[] _outputBiases;
        private readonly float[] _hiddenBiases;
        private readonly AdamStep _vectorStep;
        private readonly AdamStep _outputStep;
        private readonly AdamStep _outputBiasStep;
        private readonly AdamStep _hiddenBiasStep;
        private readonly float[] _outputGradient;
        private readonly float[] _outputBiasGradient;
        private readonly float[] _hiddenBiasGradient;

        // Vectors that a batch touched, and where their gradients stand.
        private readonly List<int> _touched = [];
        private readonly int[] _slots;
        private float[] _vectorGradient = new float[1 << 16];

        private float[] _words = new float[1 << 12];
        private int[] _kept = new int[1 << 10];
        private int[] _keptEnds = new int[1 << 8];

        public Run(NetworkSettings settings, int registers, int vectors, Random random)
        {
            _settings = settings;
            _hidden = settings.Hidden;
            _registers = registers;
            Random = random;
            _vectors = new float[vectors * _hidden];
            _output = new float[Classes * _hidden];
            _outputBiases = new float[registers * Classes];
            _hiddenBiases = new float[registers * _hidden];
            _slots = new int[vectors];
            Fill(_vectors, FirstSpread);
            Fill(_output, 1 / MathF.Sqrt(_hidden));
            _vectorStep = new AdamStep(_vectors.Length);
            _outputStep = new AdamStep(_output.Length);
            _outputBiasStep = new AdamStep(_outputBiases.Length);
            _hiddenBiasStep = new AdamStep(_hiddenBiases.Length);
            _outputGradient = new float[_output.Length];
            _outputBiasGradient = new float[_outputBiases.Length];
            _hiddenBiasGradient = new float[_hiddenBiases.Length];
        }

        public Random Random { get; }

        /// <summary>Adds one row's gradient to the batch's.</summary>
        public void Learn((int[] Ids, int[] Ends) row, Example example, float share)
        {
            DropAttributes(row);
            var words = row.Ends.Length;
            Span<float> sum = stackalloc float[_hidden];
            sum.Clear();
            Forward(words, example.Register, sum);
            Span<float> error = stackalloc float[Classes];
            Errors(sum, example, share, error);
            Span<float> back = stackalloc float[_hidden];
            back.Clear();
            for (var c = 0; c < Classes; c++)
            {
                _outputBiasGradient[(example.Register * Classes) + c] += error[c];
                TensorPrimitives.MultiplyAdd(sum, error[c] * WordNetwork.WordScale, _outputGradient.AsSpan(c * _hidden, _hidden), _outputGradient.AsSpan(c * _hidden, _hidden));
                TensorPrimitives.MultiplyAdd(_output.AsSpan(c * _hidden, _hidden), error[c] * WordNetwork.WordScale, back, back);
            }

            Backward(words, example.Register, back);
        }

        /// <summary>Moves all weights against the batch's gradient and forgets it.</summary>
        public void Move(float rate, int step)
        {
            for (var slot = 0; slot < _touched.Count; slot++)
            {
                var gradient = _vectorGradient.AsSpan(slot * _hidden, _hidden);
                _vectorStep.Apply(_vectors, _touched[slot] * _hidden, gradient, rate, step);
                gradient.Clear();
                _slots[_touched[slot]] = 0;
            }

            _touched.Clear();
            Move(_outputStep, _output, _outputGradient, rate, step);
            Move(_outputBiasStep, _outputBiases, _outputBiasGradient, rate, step);
            Move(_hiddenBiasStep, _hiddenBiases, _hiddenBiasGradient, rate, step);
        }

        /// <summary>The members side by side; the outputs are divided by their number, so that the whole is their mean.</summary>
        public static WordNetwork Join(Run[] members, uint[] keys)
        {
            float[] Beside(Func<Run, float[]> part) =>
                [.. Enumerable.Range(0, part(members[0]).Length / members[0]._hidden).SelectMany(row => members.SelectMany(member => part(member).AsSpan(row * member._hidden, member._hidden).ToArray()))];
            var share = 1f / members.Length;
            var biases = new float[members[0]._outputBiases.Length];
            foreach (var member in members)
            {
                TensorPrimitives.MultiplyAdd(member._outputBiases, share, biases, biases);
            }

            var output = Beside(member => member._output);
            TensorPrimitives.Multiply(output, share, output);
            return new WordNetwork(WordVectors.Round(keys, Beside(member => member._vectors), members[0]._hidden * members.Length), output, biases, Beside(member => member._hiddenBiases));
        }

        private static void Move(AdamStep adam, float[] weights, float[] gradient, float rate, int step)
        {
            adam.Apply(weights, 0, gradient, rate, step);
            Array.Clear(gradient);
        }

        private void Fill(float[] weights, float spread)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                // A normal number from two even ones (Box and Muller, 1958).
                var radius = MathF.Sqrt(-2 * MathF.Log(1 - Random.NextSingle()));
                weights[i] = spread * radius * MathF.Cos(2 * MathF.PI * Random.NextSingle());
            }
        }

        private void DropAttributes((int[] Ids, int[] Ends) row)
        {
            if (_kept.Length < row.Ids.Length)
            {
                _kept = new int[row.Ids.Length * 2];
            }

            if (_keptEnds.Length < row.Ends.Length)
            {
                _keptEnds = new int[row.Ends.Length * 2];
                _words = new float[_keptEnds.Length * _hidden];
            }

            if (_words.Length < row.Ends.Length * _hidden)
            {
                _words = new float[row.Ends.Length * _hidden * 2];
            }

            var count = 0;
            var start = 0;
            for (var w = 0; w < row.Ends.Length; w++)
            {
                for (var i = start; i < row.Ends[w]; i++)
                {
                    if (Random.NextSingle() >= _settings.AttributeDropout)
                    {
                        _kept[count++] = row.Ids[i];
                    }
                }

                start = row.Ends[w];
                _keptEnds[w] = count;
            }
        }

        private void Forward(int words, int register, Span<float> sum)
        {
            var bias = _hiddenBiases.AsSpan(register * _hidden, _hidden);
            var raise = 1 / (1 - _settings.HiddenDropout);
            var start = 0;
            for (var w = 0; w < words; w++)
            {
                var word = _words.AsSpan(w * _hidden, _hidden);
                bias.CopyTo(word);
                for (var i = start; i < _keptEnds[w]; i++)
                {
                    TensorPrimitives.Add(word, _vectors.AsSpan(_kept[i] * _hidden, _hidden), word);
                }

                start = _keptEnds[w];
                for (var h = 0; h < word.Length; h++)
                {
                    word[h] = word[h] > 0 && Random.NextSingle() >= _settings.HiddenDropout ? word[h] * raise : 0;
                }

                TensorPrimitives.Add(sum, word, sum);
            }
        }

        private void Errors(ReadOnlySpan<float> sum, Example example, float share, Span<float> error)
        {
            for (var c = 0; c < Classes; c++)
            {
                error[c] = (TensorPrimitives.Dot(sum, _output.AsSpan(c * _hidden, _hidden)) * WordNetwork.WordScale) + _outputBiases[(example.Register * Classes) + c];
            }

            TensorPrimitives.SoftMax(error, error);
            error[example.Label] -= 1;
            TensorPrimitives.Multiply(error, example.Weight * share, error);
        }

        private void Backward(int words, int register, ReadOnlySpan<float> back)
        {
            Span<float> gradient = stackalloc float[_hidden];
            var biasGradient = _hiddenBiasGradient.AsSpan(register * _hidden, _hidden);
            var raise = 1 / (1 - _settings.HiddenDropout);
            var start = 0;
            for (var w = 0; w < words; w++)
            {
                var word = _words.AsSpan(w * _hidden, _hidden);
                for (var h = 0; h < gradient.Length; h++)
                {
                    gradient[h] = word[h] > 0 ? back[h] * raise : 0;
                }

                TensorPrimitives.Add(biasGradient, gradient, biasGradient);
                for (var i = start; i < _keptEnds[w]; i++)
                {
                    var row = GradientOf(_kept[i]);
                    TensorPrimitives.Add(row, gradient, row);
                }

                start = _keptEnds[w];
            }
        }

        private Span<float> GradientOf(int id)
        {
            if (_slots[id] == 0)
            {
                _touched.Add(id);
                _slots[id] = _touched.Count;
                if (_touched.Count * _hidden > _vectorGradient.Length)
                {
                    Array.Resize(ref _vectorGradient, _vectorGradient.Length * 2);
                }
            }

            return _vectorGradient.AsSpan((_slots[id] - 1) * _hidden, _hidden);
        }
    }
}
