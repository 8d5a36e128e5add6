using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>The values that a tuning job tries for a hyperparameter.</summary>
/// <param name="Name">The hyperparameter's name.</param>
internal abstract record ParameterRange(string Name)
{
    /// <summary>A value at a place between 0 (the first or least) and 1 (the last or greatest).</summary>
    public abstract string At(double place);

    /// <summary>The values of a grid; <see langword="null"/> if there are infinitely many.</summary>
    public abstract IReadOnlyList<string>? All { get; }

    /// <summary>The ranges of a request, in the order categorical, integer, continuous.</summary>
    /// <exception cref="StepFaultException">A range cannot be read.</exception>
    public static IReadOnlyList<ParameterRange> Of(JsonElement ranges) =>
    [
        .. ranges.Member("CategoricalParameterRanges").Items()
            .Select(static range => new CategoricalRange(NameOf(range), [.. range.Member("Values").Items().Select(static value => value.AsText())])),
        .. ranges.Member("IntegerParameterRanges").Items().Select(static range =>
            new NumberRange(NameOf(range), Number(range, "MinValue"), Number(range, "MaxValue"), IsLogarithmic(range), true)),
        .. ranges.Member("ContinuousParameterRanges").Items().Select(static range =>
            new NumberRange(NameOf(range), Number(range, "MinValue"), Number(range, "MaxValue"), IsLogarithmic(range), false)),
    ];

    private static string NameOf(JsonElement range) => range.TextMember("Name") ?? throw new StepFaultException("A hyperparameter range has no name.");

    private static bool IsLogarithmic(JsonElement range) => range.TextMember("ScalingType") == "Logarithmic";

    private static double Number(JsonElement range, string member) =>
        double.TryParse(range.Member(member).AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new StepFaultException($"The hyperparameter range '{range.TextMember("Name")}' has no number {member}.");
}
