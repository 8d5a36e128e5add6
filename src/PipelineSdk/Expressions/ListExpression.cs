using System.Text;

namespace PipelineSdk;

/// <summary>A JSON list in a slot that takes any JSON.</summary>
internal sealed class ListExpression(PipelineValue?[] items) : Expression
{
    public PipelineValue?[] Items { get; } = items;

    public override bool IsConstant { get; } = Array.TrueForAll(items, static item => item is null or { IsConstant: true });

    public override IEnumerable<object?> Parts => Items.Select(static item => item?.Payload);

    public override void Write(DefinitionWriter writer) => writer.WriteList(this);

    public override void AppendText(StringBuilder text) => text.Append("a list of ").Append(Items.Length);
}
