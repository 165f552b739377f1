namespace StanceKit.Training;

/// <summary>A training row as the fit sees it.</summary>
/// <param name="Columns">Columns with a value, ascending.</param>
/// <param name="Values">Their values.</param>
/// <param name="Label">Class index.</param>
/// <param name="Weight">Row weight, above 0.</param>
internal sealed record SparseRow(int[] Columns, float[] Values, int Label, float Weight)
{
    /// <summary>The row with each value multiplied by its column's scale.</summary>
    public SparseRow Scaled(float[] scales)
    {
        var values = new float[Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Values[i] * scales[Columns[i]];
        }

        return this with { Values = values };
    }
}
