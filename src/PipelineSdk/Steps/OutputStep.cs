namespace PipelineSdk;

/// <summary>A step that runs code of yours and waits for its outputs: a <see cref="LambdaStep"/> or a <see cref="CallbackStep"/>.</summary>
/// <typeparam name="TOutput">The declarations of the outputs.</typeparam>
public abstract class OutputStep<TOutput> : Step
    where TOutput : StepOutput
{
    private protected OutputStep(string name)
        : base(name) => Outputs = [];

    /// <summary>What the code is given. Any JSON is taken; a <see langword="null"/> value leaves the entry out, <see cref="PipelineValue.Null"/> writes it.</summary>
    /// <value>Empty by default.</value>
    public PipelineMap<PipelineValue> Inputs
    {
        get => field ??= [];
        set;
    }

    /// <summary>The outputs: set their declarations, read their values by name: <c>step.Outputs["rows"]</c>. At most 50.</summary>
    /// <value>Empty by default.</value>
    public StepOutputs<TOutput> Outputs
    {
        get;
        init => field = value.Of(this);
    }

    /// <summary>The outputs as the Python SDK has them: <c>step.Properties.Outputs["rows"]</c>.</summary>
    public OutputStepProperties<TOutput> Properties => new(Outputs);

    /// <summary>Whether, and for how long, the outputs of an earlier run with the same inputs are taken.</summary>
    /// <value><see langword="null"/> by default: the code runs each time.</value>
    public CacheConfig? CacheConfig { get; set; }

    internal override void WriteArguments(DefinitionWriter writer)
    {
        InputRules.Check(Inputs, writer);
        writer.WriteValue(Inputs);
    }

    internal override void WriteFields(DefinitionWriter writer)
    {
        WriteTarget(writer);
        writer.WriteMember("OutputParameters", Outputs, static (writer, output) => output.Write(writer));
    }

    internal override void Describe(StepDefinition definition)
    {
        definition.CacheConfig = CacheConfig;
        definition.OutputParameters = [.. Outputs];
    }

    /// <summary>Writes what the code is: a function or a queue.</summary>
    private protected abstract void WriteTarget(DefinitionWriter writer);
}
