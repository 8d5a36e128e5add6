namespace PipelineSdk;

/// <summary>Gives a Lambda step its function's ARN, and lists functions with code among the assets.</summary>
internal static class LambdaAssets
{
    public static PipelineValue Resolve(Lambda function, DefinitionWriter writer)
    {
        LambdaRules.Check(function, writer);
        var arn = function.FunctionArn?.Payload as string ?? NewArn(function, writer.Context.Environment);
        if (function.HasScript || function.HasZip)
        {
            writer.Context.Assets.Add(Asset(function, arn, writer));
        }

        return function.FunctionArn ?? arn;
    }

    private static string NewArn(Lambda function, PipelineEnvironment environment) =>
        $"arn:{environment.Partition}:lambda:{environment.Region}:{environment.AccountId}:function:{function.FunctionName}";

    private static LambdaAsset Asset(Lambda function, string arn, DefinitionWriter writer) => new(LocalAssets.StepName(writer), function, arn)
    {
        ExecutionRoleArn = function.ExecutionRoleArn is { } role ? Roles.ArnOf(role, writer.Context.Environment) : null,
        Archive = function.HasScript ? Zip(function.Script!, new(writer)) : null,
        CodeS3Uri = function.HasScript ? null : Upload(function, writer),
    };

    private static Archive Zip(string script, LocalFiles files)
    {
        if (Directory.Exists(files.Resolve(script)))
        {
            return new(ArchiveFormat.Zip, files.ReadFolder(script));
        }

        return new(ArchiveFormat.Zip, files.Read(script) is { } file ? [new(Path.GetFileName(file.Path), file)] : []);
    }

    private static string Upload(Lambda function, DefinitionWriter writer)
    {
        // Without a name the Python SDK means to take it out of the ARN, and takes the ARN's first word.
        var key = $"lambda/{(string.IsNullOrEmpty(function.FunctionName) ? "arn" : function.FunctionName)}/code";
        var uri = function.S3Bucket is { } bucket ? $"s3://{bucket}/{key}" : writer.Context.Environment.DefaultUri(key);
        if (new LocalFiles(writer).Read(function.ZippedCodeDir!) is { } file)
        {
            writer.Context.Assets.Add(new FileAsset(LocalAssets.StepName(writer), uri, file), writer);
        }

        return uri;
    }
}
