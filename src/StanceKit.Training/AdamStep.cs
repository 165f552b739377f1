namespace StanceKit.Training;

/// <summary>Adam (Kingma and Ba, ICLR 2015) over one block of weights; rows that got no gradient keep still, as suits sparse input.</summary>
/// <param name="size">Number of weights.</param>
internal sealed class AdamStep(int size)
{
    private const float Decay1 = 0.9f;
    private const float Decay2 = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _mean = new float[size];
    private readonly float[] _square = new float[size];

    /// <summary>Moves <paramref name="weights"/> from <paramref name="start"/> on against their gradient.</summary>
    /// <param name="weights">All weights of the block.</param>
    /// <param name="start">First weight of the row.</param>
    /// <param name="gradient">The row's gradient.</param>
    /// <param name="rate">Step size.</param>
    /// <param name="step">Number of this step, from 1; corrects the means for their start at 0.</param>
    public void Apply(float[] weights, int start, ReadOnlySpan<float> gradient, float rate, int step)
    {
        var scale = rate * MathF.Sqrt(1 - MathF.Pow(Decay2, step)) / (1 - MathF.Pow(Decay1, step));
        var mean = _mean.AsSpan(start, gradient.Length);
        var square = _square.AsSpan(start, gradient.Length);
        var row = weights.AsSpan(start, gradient.Length);
        for (var i = 0; i < gradient.Length; i++)
        {
            mean[i] = (Decay1 * mean[i]) + ((1 - Decay1) * gradient[i]);
            square[i] = (Decay2 * square[i]) + ((1 - Decay2) * gradient[i] * gradient[i]);
            row[i] -= scale * mean[i] / (MathF.Sqrt(square[i]) + Epsilon);
        }
    }
}
