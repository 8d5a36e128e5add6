using CsCheck;
using PipelineSdk.Arguments;
using Xunit;

namespace PipelineSdk.Tests.Validation;

/// <summary>A pipeline that is compiled and the same as a text that is read have one model and the same problems.</summary>
public sealed class BuiltAndReadTests
{
    // What only the C# objects show.
    private static readonly HashSet<string> OfObjects = ["PSDK1001", "PSDK1002", "PSDK1005", "PSDK1006", "PSDK1027", "PSDK1028", "PSDK2013"];

    private static readonly string[] Names = ["A", "B", "C", "D", "a b", "Process", "Train"];
    private static readonly string[] Types = ["Lambda", "Callback", "Fail", "Condition", "Processing", "Training"];

    private static readonly IPipelineParameter[] Parameters =
    [
        new ParameterString("Text", "x", ["x", "y"]), new ParameterString("Odd name", "z", ["x"]), new ParameterInteger("Whole", 1),
        new ParameterFloat("Real"), new ParameterBoolean("Flag", true), new ParameterString("ApiToken", "hunter2"),
    ];

    private static readonly Gen<PipelineValue> Values = Gen.Recursive<PipelineValue>(static (depth, values) => depth > 2
        ? Gen.OneOf<PipelineValue>("text", 1, 1.5, true, PipelineValue.Null, "")
        : Gen.OneOf(
            Gen.OneOf<PipelineValue>("text", 1, 6.0, false, PipelineValue.Null),
            Gen.OneOf([.. Parameters.Cast<PipelineValue>()]),
            Gen.OneOf<PipelineValue>(ExecutionVariables.PipelineName, new ExecutionVariable("Unknown"), PipelineValue.Object(("Get", "Parameters.Undeclared"))),
            Gen.Select(Gen.OneOf(Names), Gen.OneOf("Report", "Other"), Gen.OneOf("a", "", "$.a")).Select(static PipelineValue (step, file, path) =>
                new JsonGet(step, file, path)),
            values.Select(static PipelineValue (value) => new JsonGet(new Join("/", "s3://bucket", value), "a")),
            values.Array[0, 3].Select(static PipelineValue (items) => new Join("-", items)),
            values.Array[0, 3].Select(static items => PipelineValue.List(items)),
            values.Select(static value => PipelineValue.Object(("a", value), ("b", 1))),
            Gen.OneOf(Names).Select(static name => PipelineValue.Object(("Get", $"Steps.{name}.OutputParameters['o']")))));

    private static readonly Gen<Condition> Conditions = Gen.Recursive<Condition>(static (depth, conditions) => depth > 2
        ? Gen.Select(Values, Values).Select(static Condition (left, right) => new ConditionEquals(left, right))
        : Gen.OneOf(
            Gen.Select(Values, Values).Select(static Condition (left, right) => new ConditionLessThan(left, right)),
            Gen.Select(Values, Values.Array[0, 3]).Select(static Condition (value, values) => new ConditionIn(value, values)),
            conditions.Select(static Condition (condition) => new ConditionNot(condition)),
            conditions.Array[0, 2].Select(static Condition (items) => new ConditionOr(items))));

    private static readonly Gen<Plan> Plans = Gen.Recursive<Plan>(static (depth, plans) =>
        from type in Gen.OneOf(Types)
        from name in Gen.OneOf(Names)
        from dependsOn in Gen.OneOf([.. Names, "Nowhere"]).Array[0, 2]
        from values in Values.Array[0, 3]
        from conditions in Conditions.Array[0, 2]
        from branches in Gen.Select(plans.Array[0, depth > 1 ? 0 : 2], plans.Array[0, depth > 1 ? 0 : 2])
        from odd in Gen.Bool
        select new Plan(type, name, dependsOn, values, conditions, branches.Item1, branches.Item2, odd));

    private static readonly Gen<Pipeline> Pipelines = Gen.Select(Plans.Array[0, 4], Gen.Bool).Select(static (plans, twice) => new Pipeline("P")
    {
        // A text does not have the types of parameters that are not declared.
        Parameters = twice ? [.. Parameters, Parameters[0]] : Parameters,
        Steps = [.. plans.Select(Step)],
    });

    [Fact]
    public void They_have_the_same_problems() => Pipelines.Sample(
        static pipeline =>
        {
            var (compiled, read) = CompileAndRead(pipeline);
            var built = compiled.Diagnostics.Where(static problem => !OfObjects.Contains(problem.Id)).Select(static problem => problem.ToString()).ToList();
            var found = read.Validate().Select(static problem => problem.ToString()).ToList();
            Assert.True(
                built.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)),
                $"Only built:\n{string.Join('\n', built.Except(found))}\nOnly read:\n{string.Join('\n', found.Except(built))}\n{compiled.ToJson()}");
        },
        iter: 300);

    [Fact]
    public void They_have_the_same_model() => Pipelines.Sample(
        static pipeline =>
        {
            var (compiled, read) = CompileAndRead(pipeline);
            Assert.Equal(compiled.Definition.References, read.References);
            Assert.Equal(compiled.Definition.AllSteps.Select(Describe), read.AllSteps.Select(Describe));
            Assert.Equal(compiled.Definition.AllSteps.SelectMany(static step => step.References), read.AllSteps.SelectMany(static step => step.References));
            Assert.Equal(compiled.Graph.Edges, read.Graph.Edges);
        },
        iter: 300);

    [Fact]
    public void They_are_compiled_to_the_same_bytes_each_time() => Pipelines.Sample(
        static pipeline =>
        {
            var (first, _) = CompileAndRead(pipeline);
            var (second, _) = CompileAndRead(pipeline);
            Assert.True(first.Utf8Json.Span.SequenceEqual(second.Utf8Json.Span));
            Assert.Equal(first.Diagnostics, second.Diagnostics);
        },
        iter: 100);

    private static (CompiledPipeline Compiled, PipelineDefinition Read) CompileAndRead(Pipeline pipeline)
    {
        pipeline.TryCompile(Problems.Environment, out var compiled);
        return (compiled, PipelineDefinition.Parse(compiled.Utf8Json));
    }

    private static string Describe(StepDefinition step) => string.Join(
        '|',
        step.Name,
        step.Type,
        step.JsonPath,
        step.Parent?.Name,
        step.Branch,
        string.Join(',', step.DependsOn),
        step.DisplayName,
        step.CacheConfig?.ExpireAfter,
        string.Join(',', step.RetryPolicies.SelectMany(static policy => policy.ExceptionTypes)),
        string.Join(',', step.PropertyFiles.Select(static file => file.Name)),
        string.Join(',', step.OutputParameters.Select(static output => output.OutputName)),
        step.ProcessingOutputs is null ? "?" : string.Join(',', step.ProcessingOutputs),
        string.Join(',', step.Conditions.Select(static condition => condition.Type)));

    private static Step Step(Plan plan)
    {
        Step step = plan.Type switch
        {
            "Lambda" => new LambdaStep(plan.Name, plan.Odd ? "function" : "arn:aws:lambda:us-west-2:123456789012:function:f")
            {
                Inputs = Inputs(plan.Values),
                Outputs = [new LambdaOutput("o"), .. plan.Odd ? new[] { new LambdaOutput("o") } : []],
                CacheConfig = plan.Odd ? new CacheConfig(true, "P1D") : null,
            },
            "Callback" => new CallbackStep(plan.Name, plan.Odd ? "queue" : "https://sqs.us-west-2.amazonaws.com/123456789012/queue") { Inputs = Inputs(plan.Values) },
            "Fail" => new FailStep(plan.Name, plan.Values.Length > 0 ? plan.Values[0].ToPipelineString() : "no"),
            "Condition" => new ConditionStep(plan.Name)
            {
                Conditions = plan.Conditions,
                IfSteps = [.. plan.IfSteps.Select(Step)],
                ElseSteps = [.. plan.ElseSteps.Select(Step)],
            },
            "Processing" => new ProcessingStep(plan.Name, Request(plan))
            {
                PropertyFiles = [new PropertyFile("Report", plan.Odd ? "none" : "metrics", "report.json")],
                CacheConfig = new CacheConfig(!plan.Odd, plan.Odd ? "30d" : "P30M"),
            },
            _ => new TrainingStep(plan.Name, new()
            {
                RoleArn = plan.Odd ? "role" : "arn:aws:iam::123456789012:role/R",
                OutputDataConfig = new() { S3OutputPath = "s3://bucket/model" },
                Environment = new() { ["API_TOKEN"] = "hunter2", ["STAGE"] = plan.Values.Length > 0 ? plan.Values[0].ToPipelineString() : "prod" },
                InputDataConfig = plan.Odd ? [] : null,
            })
            {
                RetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling], maxAttempts: plan.Odd ? 21 : 3, expireAfterMins: plan.Odd ? 5 : null)],
            },
        };
        step.AddDependsOn([.. plan.DependsOn.Select(static StepDependency (name) => name)]);
        step.DisplayName = plan.Odd ? "An odd step" : null;
        return step;
    }

    private static PipelineMap<PipelineValue> Inputs(PipelineValue[] values) =>
        new(values.Select(static (value, i) => KeyValuePair.Create($"x{i}", value)));

    private static CreateProcessingJobRequest Request(Plan plan) => new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/R",
        AppSpecification = new() { ImageUri = plan.Odd ? new string('i', 300) : "image" },
        ProcessingResources = new() { ClusterConfig = new() { InstanceCount = plan.Odd ? 0 : 1, InstanceType = "ml.m5.large", VolumeSizeInGB = 30 } },
        ProcessingOutputConfig = new() { Outputs = [new() { OutputName = "metrics" }] },
    };

    private sealed record Plan(
        string Type,
        string Name,
        string[] DependsOn,
        PipelineValue[] Values,
        Condition[] Conditions,
        Plan[] IfSteps,
        Plan[] ElseSteps,
        bool Odd);
}
