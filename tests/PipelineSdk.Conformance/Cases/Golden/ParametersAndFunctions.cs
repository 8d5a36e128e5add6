namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Parameters of all types, execution variables, <c>Join</c>, <c>JsonGet</c> and conversion to text.</summary>
public sealed class ParametersAndFunctions : IConformanceCase
{
    public string Name => "parameters_and_functions";

    public Pipeline Build(CaseContext ctx)
    {
        var text = new ParameterString("String");
        var whole = new ParameterInteger("Integer");
        var real = new ParameterFloat("Float");
        var flag = new ParameterBoolean("Boolean");
        var report = new PropertyFile("Report", "report", "report.json");
        var evaluate = new ProcessingStep(
            "Evaluate",
            Requests.Processing(ctx, Requests.ToolImage, Requests.Output(ctx, "ParametersAndFunctions", "Evaluate", "report", "/out")))
        {
            PropertyFiles = [report],
        };
        var made = evaluate.Properties.ProcessingOutputConfig.Outputs["report"].S3Output.S3Uri;
        var jsonGet = evaluate.JsonGet(report, "$.a[0].b");
        var show = new LambdaStep("Show", "arn:aws:lambda:us-west-2:123456789012:function:show")
        {
            Inputs = new()
            {
                ["text"] = text,
                ["whole"] = whole,
                ["real"] = real,
                ["flag"] = flag,
                ["textString"] = text.ToPipelineString(),
                ["wholeString"] = whole.ToPipelineString(),
                ["realString"] = real.ToPipelineString(),
                ["flagString"] = flag.ToPipelineString(),
                ["propertyString"] = made.ToPipelineString(),
                ["executionString"] = ExecutionVariables.PipelineExecutionId.ToPipelineString(),
                ["joinString"] = new Join("", whole).ToPipelineString(),
                ["jsonGetString"] = jsonGet.ToPipelineString(),
                ["startDateTime"] = ExecutionVariables.StartDateTime,
                ["currentDateTime"] = ExecutionVariables.CurrentDateTime,
                ["pipelineName"] = ExecutionVariables.PipelineName,
                ["pipelineArn"] = ExecutionVariables.PipelineArn,
                ["executionId"] = ExecutionVariables.PipelineExecutionId,
                ["executionArn"] = ExecutionVariables.PipelineExecutionArn,
                ["trainingJobName"] = ExecutionVariables.TrainingJobName,
                ["processingJobName"] = ExecutionVariables.ProcessingJobName,
                ["customVariable"] = new ExecutionVariable("Custom"),
                ["experimentName"] = PipelineExperimentConfigProperties.ExperimentName,
                ["trialName"] = PipelineExperimentConfigProperties.TrialName,
                ["join"] = new Join("/", "s3:/", text, whole, real, flag, 1, 2.5, true, null),
                ["joinDefaults"] = new Join(),
                ["joinNested"] = new Join("-", "a", new Join("+", text, new Join("", made)), jsonGet),
                ["jsonGet"] = jsonGet,
                ["jsonGetByName"] = new JsonGet("Evaluate", "Report", "x"),
                ["jsonGetS3"] = new JsonGet(new Join("/", "s3:/", "bucket", text, ExecutionVariables.PipelineExecutionId, made), "x"),
                ["plain"] = PipelineValue.List(
                    "text", 1, 1.5, true, false, null, new PipelineMap<PipelineValue> { ["k"] = PipelineValue.List(text) }),
            },
        };
        return new("ParametersAndFunctions")
        {
            Parameters =
            [
                text,
                new ParameterString("StringDefault", "text"),
                new ParameterString("StringEmptyDefault", ""),
                new ParameterString("StringEnum", "a", ["a", "b"]),
                new ParameterString("StringEnumNoDefault", enumValues: ["x"]),
                new ParameterString("StringEnumEmpty", enumValues: []),
                new ParameterString("StringDefaultOutsideEnum", "z", ["a", "b"]),
                new ParameterString("StringUnicode", "naïve \"quoted\" \\ / <&> 日本 \u2028"),
                whole,
                new ParameterInteger("IntegerDefault", 3),
                new ParameterInteger("IntegerZero", 0),
                new ParameterInteger("IntegerNegative", -7),
                new ParameterInteger("IntegerLarge", 9007199254740993),
                new ParameterInteger("IntegerFromBool", 1),
                real,
                new ParameterFloat("FloatDefault", 0.5),
                new ParameterFloat("FloatWhole", 6.0),
                new ParameterFloat("FloatZero", 0.0),
                new ParameterFloat("FloatIntZero", 0),
                new ParameterFloat("FloatSmall", 1e-07),
                new ParameterFloat("FloatLarge", 1e22),
                flag,
                new ParameterBoolean("BooleanTrue", true),
                new ParameterBoolean("BooleanFalse", false),
                new ParameterFloat("Generic", 2.5),
            ],
            Steps = [evaluate, show],
        };
    }
}
