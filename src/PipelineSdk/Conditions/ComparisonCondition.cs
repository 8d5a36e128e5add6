namespace PipelineSdk;

/// <summary>A comparison of two sides. Written as <c>{"Type", "LeftValue", "RightValue"}</c>.</summary>
public abstract class ComparisonCondition : Condition
{
    private protected ComparisonCondition(string type, PipelineValue? left, PipelineValue? right)
        : base(type) => (Left, Right) = (left, right);

    /// <summary>The left side; <see langword="null"/> is written as JSON <c>null</c>.</summary>
    public PipelineValue? Left { get; }

    /// <summary>The right side; <see langword="null"/> is written as JSON <c>null</c>.</summary>
    public PipelineValue? Right { get; }

    private protected override void WriteMembers(DefinitionWriter writer)
    {
        writer.WriteMember("LeftValue", Left);
        writer.WriteMember("RightValue", Right);
    }
}
