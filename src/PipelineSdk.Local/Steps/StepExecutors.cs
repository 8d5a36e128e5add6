using System.Collections.Concurrent;

namespace PipelineSdk.Local;

/// <summary>Chooses what runs each step.</summary>
internal sealed class StepExecutors
{
    private readonly EngineParts _parts;
    private readonly LocalEngineOptions _options;
    private readonly JobRunners _runners;
    private readonly LambdaCodes _lambdas;
    private readonly Dictionary<string, IStepExecutor> _byType;
    private readonly ConcurrentDictionary<string, IStepExecutor> _chosen = new(StringComparer.Ordinal);

    public StepExecutors(EngineParts parts)
    {
        _parts = parts;
        _options = parts.Options;
        _runners = new(_options.Jobs, _options.Runners);
        _lambdas = new(_options, new(parts.Documents, parts.Store));
        var processing = new ProcessingExecutor(_runners, _options);
        var record = new RecordExecutor(parts.Documents);
        _byType = new(StringComparer.Ordinal)
        {
            [StepKinds.Processing] = processing,
            [StepKinds.ClarifyCheck] = processing,
            [StepKinds.QualityCheck] = processing,
            [StepKinds.Training] = new TrainingExecutor(_runners, _options),
            [StepKinds.Tuning] = new TuningExecutor(_runners, _options),
            [StepKinds.Transform] = new TransformExecutor(_runners, _options, parts.Documents),
            [StepKinds.Model] = new ModelExecutor(parts.Documents),
            [StepKinds.RegisterModel] = new RegisterModelExecutor(parts.Documents),
            [StepKinds.Lambda] = new LambdaExecutor(_lambdas),
            [StepKinds.Callback] = new CallbackExecutor(_options.Callbacks, parts.Callbacks),
            [StepKinds.Endpoint] = record,
            [StepKinds.EndpointConfig] = record,
            [StepKinds.InferenceComponent] = record,
        };
    }

    /// <summary>How each step of a definition is run, in definition order.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="known">What is known before anything runs: parameters.</param>
    public IReadOnlyList<StepHandling> Plan(PipelineDefinition definition, ResolutionScope known)
    {
        var resolver = new Resolver(known);
        return [.. definition.AllSteps.Select(step => Choose(step, resolver).Describe(step))];
    }

    public IStepExecutor ExecutorOf(StepDefinition step) => _chosen.TryGetValue(step.Name, out var executor)
        ? executor
        : throw new InvalidOperationException($"Step '{step.Name}' was not planned.");

    private StepHandler Choose(StepDefinition step, Resolver resolver)
    {
        var handler = _options.Steps.Find(step) ?? ChooseByType(step, resolver);
        if (handler.Executor is IWrappingStepExecutor wrapper)
        {
            wrapper.SetInner(step.Name, ChooseByType(step, resolver).Executor);
        }

        _chosen[step.Name] = handler.Executor;
        return handler;
    }

    private StepHandler ChooseByType(StepDefinition step, Resolver resolver)
    {
        if (step.Type is StepKinds.Condition or StepKinds.Fail)
        {
            return new(new DeclaredResult(null), StepHandlingKind.Control, "the engine itself");
        }

        if (!_byType.TryGetValue(step.Type, out var executor))
        {
            return Unhandled(step, $"Nothing on this machine runs steps of the type {step.Type}: give a handler for '{step.Name}' or for the type, or declare a stub.");
        }

        return executor switch
        {
            ModelExecutor or RegisterModelExecutor or RecordExecutor => new(executor, StepHandlingKind.Record, "record in the engine's folder"),
            LambdaExecutor => ChooseLambda(step, executor, resolver),
            CallbackExecutor => ChooseCallback(step, executor, resolver),
            _ => ChooseJob(step, executor, resolver),
        };
    }

    private StepHandler ChooseLambda(StepDefinition step, IStepExecutor executor, Resolver resolver)
    {
        var arn = TryResolve(step.Json.Member("FunctionArn"), resolver);
        if (arn is null && _lambdas.Any)
        {
            return new(executor, StepHandlingKind.Lambda, "the function is known when the step starts");
        }

        return arn is not null && _lambdas.Find(arn) is { } code
            ? new(executor, StepHandlingKind.Lambda, $"{code.Name} for '{arn}'")
            : Unhandled(step, LambdaExecutor.NoneFor(arn ?? "not known yet", _lambdas.Names));
    }

    private StepHandler ChooseCallback(StepDefinition step, IStepExecutor executor, Resolver resolver)
    {
        var queue = TryResolve(step.Json.Member("SqsQueueUrl"), resolver);
        if (_options.Callbacks.Find(step.Name, queue) is not null)
        {
            return new(executor, StepHandlingKind.Callback, "callback handler");
        }

        return _parts.StubCallbacks
            ? Unhandled(step, $"Nothing answers the callback of step '{step.Name}'.")
            : new(executor, StepHandlingKind.Callback, "waits until it is answered by its token");
    }

    private StepHandler ChooseJob(StepDefinition step, IStepExecutor executor, Resolver resolver)
    {
        var job = JobDescriptions.Of(step, json => TryResolve(json, resolver));
        if (_runners.Find(job) is var (_, details))
        {
            return new(executor, StepHandlingKind.Job, details);
        }

        return job.Image is null && _runners.MayRun(job.Kind)
            ? new(executor, StepHandlingKind.Job, "the image is known when the step starts")
            : Unhandled(step, JobRunners.NoneFor(job));
    }

    private StepHandler Unhandled(StepDefinition step, string reason) => _options.UnhandledSteps == UnhandledSteps.Stub
        ? new(_parts.Stub(step), StepHandlingKind.Stub, "nothing runs; it succeeds with what its type always reports")
        : new(new UnhandledExecutor(reason), StepHandlingKind.Unhandled, reason);

    private static string? TryResolve(JsonElement json, Resolver resolver)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        try
        {
            return resolver.Resolve(json).AsText();
        }
        catch (ResolutionException)
        {
            return null;
        }
    }
}
