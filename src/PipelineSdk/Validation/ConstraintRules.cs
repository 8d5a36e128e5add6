using System.Globalization;

namespace PipelineSdk;

/// <summary>The service model's limits on constants. Lengths and ranges are errors; patterns and enumerations, which models get wrong, are warnings.</summary>
internal static class ConstraintRules
{
    /// <summary>Says what is wrong with a constant that its shape does not allow.</summary>
    public static void Refuse(DiagnosticBag bag, string? step, string path, Shape shape, object? constant)
    {
        switch (shape, constant)
        {
            case (StringShape s, string text) when text.Length < s.Min || text.Length > s.Max:
                bag.Add(
                    DiagnosticDescriptors.TextLength,
                    step,
                    path,
                    $"the text has {Names.Count(text.Length, "character")}.",
                    $"give {Range(s.Min, s.Max)} characters.");
                break;
            case (StringShape s, string text):
                bag.Add(DiagnosticDescriptors.TextPattern, step, path, $"'{Names.Cut(text)}' does not match the service's pattern.", $"match {s.Pattern}.");
                break;
            case (EnumShape e, string text):
                bag.Add(DiagnosticDescriptors.UnknownEnumValue, step, path, $"'{Names.Cut(text)}' is not a known value.", $"use one of {Names.List(e.Values)}.");
                break;
            case (IntegerShape i, long number):
                OutOfRange(bag, step, path, Names.Number(number), i);
                break;
            case (DoubleShape d, double or long):
                bag.Add(
                    DiagnosticDescriptors.NumberRange,
                    step,
                    path,
                    $"{PythonText.Of(constant)} is out of range.",
                    $"give {PythonText.Of(d.Min)} to {PythonText.Of(d.Max)}.");
                break;
            default:
                bag.Add(DiagnosticDescriptors.WrongType, step, path, $"the value is {KindOf(constant)}.", $"give {KindOf(shape)}.");
                break;
        }
    }

    public static void Count(DiagnosticBag bag, string? step, string path, int count, int min, int max) => bag.Add(
        DiagnosticDescriptors.ItemCount,
        step,
        path,
        count == 1 ? "there is 1 item." : $"there are {Names.Number(count)} items.",
        $"give {Range(min, max)}.");

    public static void OutOfRange(DiagnosticBag bag, string? step, string path, string number, IntegerShape shape) =>
        bag.Add(DiagnosticDescriptors.NumberRange, step, path, $"{number} is out of range.", $"give {Range(shape.Min, shape.Max)}.");

    public static void MissingMember(DiagnosticBag bag, string? step, string path, StructureShape shape, string member) => bag.Add(
        DiagnosticDescriptors.MissingMember,
        step,
        path,
        $"the required member '{member}' of {shape.Name} is missing.",
        $"set {member}.");

    public static void UnknownMember(DiagnosticBag bag, string? step, string path, StructureShape shape, string member) => bag.Add(
        DiagnosticDescriptors.UnknownMember,
        step,
        path,
        $"{shape.Name} is not known to have a member {Names.Quote(member)}.",
        $"use one of {Names.List(shape.Members.Select(static known => known.Name))}.");

    public static void NullItem(DiagnosticBag bag, string? step, string path) => bag.Add(
        DiagnosticDescriptors.WrongType,
        step,
        path,
        "the value is null.",
        "leave the item out.");

    public static string KindOf(object? constant) => constant switch
    {
        null => "null",
        string => "text",
        bool => "a Boolean",
        long => "a whole number",
        double => "a floating-point number",
        _ => "a structure",
    };

    public static string KindOf(Shape shape) => shape switch
    {
        StringShape or EnumShape => "text",
        IntegerShape => "a whole number",
        DoubleShape => "a number",
        BooleanShape => "true or false",
        ListShape => "a list",
        TimestampShape => "a time",
        _ => "an object",
    };

    private static string Range(long min, long max) => (min, max) switch
    {
        (<= int.MinValue, _) => $"at most {Names.Number(max)}",
        (_, >= int.MaxValue) => $"at least {Names.Number(min)}",
        _ when min == max => Names.Number(min),
        _ => $"{Names.Number(min)} to {Names.Number(max)}",
    };
}
