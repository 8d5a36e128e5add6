using PipelineSdk.Arguments;
using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>Runs a processing job (<c>Processing</c>).</summary>
public sealed class ProcessingStep : JobStep
{
    private List<PropertyFile>? _propertyFiles;

    /// <summary>A step from the bare request: everything that the service can do.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="arguments">The request. <c>ProcessingJobName</c> is left out, because the run names the job.</param>
    public ProcessingStep(string name, CreateProcessingJobRequest arguments)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Arguments = arguments;
        Properties = new(new PropertyExpression(this));
    }

    /// <summary>A step from a processor and what its job works on. It is the same as a step from the processor's <c>Run(...)</c>.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="processor">The processor.</param>
    /// <param name="inputs">The inputs of the job, or <see langword="null"/>.</param>
    /// <param name="outputs">The outputs of the job; none by default.</param>
    /// <param name="jobArguments">The arguments of the program; none by default.</param>
    /// <param name="code">
    /// The script, for processors that run one: a local path, an S3 URI or <see cref="RunArgs.Code"/>. A framework processor runs it with
    /// <c>bash</c> as it is: use its <c>GetRunArgs(...)</c> to have a folder packed.
    /// </param>
    /// <param name="kmsKey">The KMS key to encrypt the script and local inputs with when they are uploaded; the bucket's own encryption by default.</param>
    public ProcessingStep(
        string name,
        ProcessorBase processor,
        IReadOnlyList<ProcessingInput>? inputs,
        IReadOnlyList<ProcessingOutput>? outputs = null,
        PipelineList<PipelineString>? jobArguments = null,
        ProcessingCode? code = null,
        string? kmsKey = null)
        : this(name, (processor ?? throw new ArgumentNullException(nameof(processor))).ToRequest(new(code, inputs, outputs, jobArguments), kmsKey: kmsKey))
    {
    }

    /// <inheritdoc/>
    public override string Type => StepTypes.Processing;

    /// <summary>The request that the step makes.</summary>
    public CreateProcessingJobRequest Arguments { get; }

    /// <summary>What the job reports, for later steps to refer to.</summary>
    public ProcessingJobProperties Properties { get; }

    /// <summary>JSON files among the outputs, from which later steps read values with <see cref="JsonGet(PropertyFileName, string)"/>.</summary>
    /// <value>Empty by default. A list that is assigned is copied.</value>
    public IList<PropertyFile> PropertyFiles
    {
        get => _propertyFiles ??= [];
        set => _propertyFiles = [.. value];
    }

    private protected override string JobName => nameof(Arguments.ProcessingJobName);

    private protected override ArgumentsObject Request => Arguments;

    /// <summary>Reads a value from one of the step's property files while the pipeline runs.</summary>
    /// <param name="propertyFile">The property file, or its name.</param>
    /// <param name="jsonPath">The path within the file, such as <c>regression_metrics.mse.value</c>.</param>
    /// <returns>The value, which fits every typed slot.</returns>
    public JsonGet JsonGet(PropertyFileName propertyFile, string jsonPath) => new(this, propertyFile, jsonPath);

    internal override void WriteFields(DefinitionWriter writer)
    {
        if (_propertyFiles is { Count: > 0 })
        {
            writer.WriteMember("PropertyFiles", _propertyFiles, static (writer, file) => file.Write(writer));
        }
    }

    internal override void Describe(StepDefinition definition)
    {
        base.Describe(definition);
        definition.PropertyFiles = _propertyFiles is null ? [] : [.. _propertyFiles.OfType<PropertyFile>()];
        definition.ProcessingOutputs = OutputNames();
    }

    // Unknown as soon as one of them is known only while the pipeline runs.
    private string[]? OutputNames()
    {
        if (Arguments.ProcessingOutputConfig?.Outputs is not { } outputs)
        {
            return [];
        }

        if (outputs.Reference is not null)
        {
            return null;
        }

        var names = new string[outputs.Count];
        for (var i = 0; i < names.Length; i++)
        {
            if (outputs[i].OutputName?.Payload is not string name)
            {
                return null;
            }

            names[i] = name;
        }

        return names;
    }
}
