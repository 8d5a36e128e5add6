using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>A number between two others, whole or not, on a linear or logarithmic scale.</summary>
internal sealed record NumberRange(string Name, double Min, double Max, bool IsLogarithmic, bool IsWhole) : ParameterRange(Name)
{
    private const int MaxGrid = 10_000;

    public override IReadOnlyList<string>? All => IsWhole && Max - Min < MaxGrid
        ? [.. Enumerable.Range(0, (int)(Math.Floor(Max) - Math.Ceiling(Min)) + 1).Select(i => Text(Math.Ceiling(Min) + i))]
        : null;

    public override string At(double place)
    {
        var value = IsLogarithmic && Min > 0 ? Math.Exp(Math.Log(Min) + (place * (Math.Log(Max) - Math.Log(Min)))) : Min + (place * (Max - Min));
        return Text(IsWhole ? Math.Round(value, MidpointRounding.AwayFromZero) : value);
    }

    private string Text(double value) => IsWhole
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
