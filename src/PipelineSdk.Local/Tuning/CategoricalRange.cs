namespace PipelineSdk.Local;

/// <summary>One of several values.</summary>
internal sealed record CategoricalRange(string Name, IReadOnlyList<string> Values) : ParameterRange(Name)
{
    public override IReadOnlyList<string> All => Values;

    public override string At(double place) => Values[Math.Min((int)(place * Values.Count), Values.Count - 1)];
}
