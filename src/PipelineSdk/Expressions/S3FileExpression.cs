using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Std:JsonGet": {"S3Uri": {"Std:Join": ...}, "Path": "a.b"}}</c></summary>
internal sealed class S3FileExpression(PipelineString s3Uri, string path) : Expression
{
    public PipelineString S3Uri { get; } = s3Uri;

    public string Path { get; } = path;

    public override IEnumerable<object?> Parts => [S3Uri.Payload];

    public override void Write(DefinitionWriter writer) => writer.WriteJsonGet(this);

    public override void AppendText(StringBuilder text)
    {
        TryAppendPart(text.Append("JsonGet("), S3Uri.Payload);
        text.Append(", '").Append(Path).Append("')");
    }
}
