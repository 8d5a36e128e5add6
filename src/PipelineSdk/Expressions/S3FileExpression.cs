using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Std:JsonGet": {"S3Uri": {"Std:Join": ...}, "Path": "a.b"}}</c></summary>
internal sealed class S3FileExpression(PipelineString s3Uri, string path) : Expression
{
    public PipelineString S3Uri { get; } = s3Uri;

    public string Path { get; } = path;

    public override void Write(DefinitionWriter writer) => writer.WriteJsonGet(this);

    public override void AppendText(StringBuilder text) =>
        text.Append("JsonGet(").Append((S3Uri.Payload as Expression)?.ToText() ?? S3Uri.ToString()).Append(", '").Append(Path).Append("')");

    public override void CollectSteps(ISet<Step> steps) => (S3Uri.Payload as Expression)?.CollectSteps(steps);
}
