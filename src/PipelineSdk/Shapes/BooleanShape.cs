namespace PipelineSdk;

/// <summary>True or false.</summary>
internal sealed class BooleanShape : Shape
{
    public static BooleanShape Instance { get; } = new();

    public override bool Allows(object? constant) => constant is bool;
}
