using CsCheck;

namespace PipelineSdk.Tests.Compilation;

/// <summary>Pipelines of all kinds of steps and values, built anew from the same choices as often as wanted.</summary>
internal static class RandomPipelines
{
    public static Gen<Func<Pipeline>> Gen { get; } = CsCheck.Gen.Int[0, int.MaxValue].Array[1, 60].Select(static choices => (Func<Pipeline>)(() => new Builder(choices).Build()));

    private sealed class Builder(int[] choices)
    {
        private readonly ParameterString _text = new("Text", "a");
        private readonly ParameterInteger _count = new("Count", 1);
        private readonly List<Step> _made = [];
        private int _next;

        public Pipeline Build()
        {
            var listed = new List<IPipelineStep>();
            while (_next < choices.Length)
            {
                var step = Step(depth: 0);
                if (Choose(5) > 0)
                {
                    listed.Add(step);
                }
            }

            return new("Random") { Parameters = [_text, _count], Steps = listed };
        }

        private int Choose(int count) => choices[_next++ % choices.Length] % count;

        private Step Step(int depth)
        {
            var step = Make($"Step{_made.Count}", depth);
            if (_made.Count > 0 && Choose(3) == 0)
            {
                var earlier = _made[Choose(_made.Count)];
                step.AddDependsOn(Choose(2) == 0 ? earlier : earlier.Name);
            }

            _made.Add(step);
            return step;
        }

        private Step Make(string name, int depth)
        {
            switch (Choose(depth < 3 ? 6 : 5))
            {
                case 0:
                    var processing = Requests.Processing();
                    processing.Environment = new() { ["A"] = Text(), ["B"] = Text() };
                    return new ProcessingStep(name, processing) { PropertyFiles = [new("report", "out", "a.json")] };
                case 1:
                    var training = Requests.Training();
                    training.HyperParameters = new() { ["a"] = Text() };
                    training.InputDataConfig = [Requests.Channel("train", Text()), Requests.Channel("test", Text())];
                    return new TrainingStep(name, training);
                case 2:
                    return new LambdaStep(name, Written.FunctionArn) { Inputs = new() { ["a"] = Value(), ["b"] = Value() }, Outputs = [new("out")] };
                case 3:
                    return new FailStep(name, Text());
                case 4:
                    return new CreateModelStep(name, Requests.Model()) { DisplayName = name, RetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling])] };
                default:
                    return new ConditionStep(name)
                    {
                        Conditions = [!(_count > Choose(10)) | Text().IsEqualTo("a"), new ConditionIn(_text, ["a", Value()])],
                        IfSteps = [.. Enumerable.Range(0, Choose(3)).Select(_ => Step(depth + 1))],
                        ElseSteps = [.. Enumerable.Range(0, Choose(2)).Select(_ => Step(depth + 1))],
                    };
            }
        }

        private PipelineString Text() => Choose(5) switch
        {
            0 => "constant",
            1 => _text,
            2 => $"s3://{_text}/{Value()}",
            3 => new Join("/", Value(), null, Value()),
            _ => Reference(),
        };

        private PipelineValue Value() => Choose(7) switch
        {
            0 => Choose(1000),
            1 => Choose(1000) / 8.0,
            2 => _count,
            3 => PipelineValue.List(Choose(2) == 0, "é'<"),
            4 => PipelineValue.Object(("k", ExecutionVariables.PipelineName)),
            5 => PipelineValue.Null,
            _ => Reference(),
        };

        private PipelineString Reference() => (_made.Count == 0 ? null : _made[Choose(_made.Count)]) switch
        {
            ProcessingStep processing when Choose(2) == 0 => processing.JsonGet("report", "a.b"),
            ProcessingStep processing => processing.Properties.ProcessingOutputConfig.Outputs["out"].S3Output.S3Uri,
            TrainingStep training => training.Properties.ModelArtifacts.S3ModelArtifacts,
            LambdaStep lambda => lambda.Outputs["out"],
            CreateModelStep model => model.Properties.ModelName,
            _ => ExecutionVariables.PipelineExecutionId,
        };
    }
}
