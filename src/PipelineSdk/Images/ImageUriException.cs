namespace PipelineSdk;

/// <summary>
/// There is no image for the arguments given. The message says which argument is at fault and what it could be;
/// <see cref="ArgumentException.ParamName"/> names the argument.
/// </summary>
public sealed class ImageUriException : ArgumentException
{
    private ImageUriException(string message, string argument, IReadOnlyList<string> supported)
        : base(message, argument) => (Reason, Supported) = (message, supported);

    /// <summary>The message without the argument's name.</summary>
    internal string Reason { get; }

    /// <summary>
    /// What the argument at fault could be, given the others; for an instance type the processors or instance families. Empty where
    /// nothing can be listed.
    /// </summary>
    public IReadOnlyList<string> Supported { get; }

    internal static ImageUriException UnknownFramework(string framework, IReadOnlyList<string> supported) =>
        new($"There are no images for the framework '{framework}'. Supported: {string.Join(", ", supported)}.", "framework", supported);

    /// <summary>The argument has a value that there is no image for, or none although there are several images.</summary>
    internal static ImageUriException Unsupported(
        string argument, string what, string? value, string subject, IReadOnlyList<string> supported)
    {
        var problem = string.IsNullOrEmpty(value)
            ? $"No {what} is given, and {subject} needs one."
            : $"The {what} '{value}' is not supported for {subject}.";
        return new(supported.Count == 0 ? problem : $"{problem} Supported: {string.Join(", ", supported)}.", argument, supported);
    }

    /// <summary>
    /// The instance type has a processor that there is no image for, or is missing although there are images for several.
    /// </summary>
    internal static ImageUriException UnsupportedProcessor(
        string? instanceType, string? processor, string subject, IReadOnlyList<string> supported)
    {
        var problem = string.IsNullOrEmpty(instanceType)
            ? $"No instance type is given, and {subject} has images by processor."
            : $"The processor '{processor}' of the instance type '{instanceType}' is not supported for {subject}.";
        return new($"{problem} Supported processors: {string.Join(", ", supported)}.", "instanceType", supported);
    }

    /// <summary>The argument has a value that is wrong whatever the images are.</summary>
    internal static ImageUriException Invalid(string argument, string what, string value, string reason) =>
        new($"The {what} '{value}' is not valid: {reason}.", argument, []);
}
