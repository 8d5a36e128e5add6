namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Lambda steps whose function is created or updated with the pipeline.</summary>
public sealed class LambdaNew : IConformanceCase
{
    private const string Role = "arn:aws:iam::123456789012:role/LambdaRole";
    private const string Existing = "arn:aws:lambda:us-west-2:123456789012:function:existing";
    private const string Script = "code/lambda_script.py";
    private const string ZipFile = "code/lambda.bin";
    private const string Handler = "lambda_script.lambda_handler";

    public string Name => "lambda_new";

    public Pipeline Build(CaseContext ctx)
    {
        var byScript = new LambdaStep(
            "ByScript",
            new Lambda { FunctionName = "split-dataset-lambda", ExecutionRoleArn = Role, Script = Script, Handler = Handler })
        {
            Inputs = new() { ["s3_bucket"] = "b", ["data_file"] = "f" },
            Outputs = [new("train_file"), new("test_file")],
        };
        var byScriptFull = new LambdaStep("ByScriptFull", new Lambda
        {
            FunctionName = "full",
            ExecutionRoleArn = Role,
            Script = Script,
            Handler = Handler,
            Timeout = 600,
            MemorySize = 1024,
            Runtime = "python3.12",
            SubnetIds = ["subnet-1"],
            SecurityGroupIds = ["sg-1"],
            Environment = new Dictionary<string, string> { ["A"] = "1" },
            Layers = ["arn:aws:lambda:us-west-2:123456789012:layer:l:1"],
        });
        var byZip = new LambdaStep("ByZip", new Lambda
        {
            FunctionName = "zipped",
            ExecutionRoleArn = Role,
            ZippedCodeDir = ZipFile,
            S3Bucket = "my-bucket",
            Handler = Handler,
        });
        var byZipDefaultBucket = new LambdaStep(
            "ByZipDefaultBucket",
            new Lambda { FunctionName = "zipped-too", ExecutionRoleArn = Role, ZippedCodeDir = ZipFile, Handler = Handler });
        var update = new LambdaStep("UpdateExisting", new Lambda { FunctionArn = Existing, Script = Script });
        var updateZip = new LambdaStep("UpdateExistingZip", new Lambda { FunctionArn = Existing, ZippedCodeDir = ZipFile });
        return new("LambdaNew") { Steps = [byScript, byScriptFull, byZip, byZipDefaultBucket, update, updateZip] };
    }
}
