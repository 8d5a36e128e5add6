namespace PipelineSdk;

/// <summary>
/// A SageMaker pipeline: parameters and steps. <see cref="Compile"/> turns it into the JSON definition, its graph, the files to upload and
/// every mistake in it.
/// </summary>
/// <remarks>
/// Making and compiling one needs no network and no AWS account. Compiling reads the local files that the steps name, changes nothing, and
/// gives the same result each time.
/// </remarks>
/// <param name="name">The name. Length: 1 to 256; pattern: <c>[a-zA-Z0-9](-*[a-zA-Z0-9])*</c>.</param>
public sealed class Pipeline(string name)
{
    /// <summary>The name, unique within the account and Region.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>What can be given at each start. Every parameter that a step uses must be listed. At most 200.</summary>
    /// <value>Empty by default. A list that is assigned is copied.</value>
    public IList<IPipelineParameter> Parameters
    {
        get => field ??= [];
        init => field = [.. value];
    }

    /// <summary>
    /// The steps. The order does not matter for the run, which follows the dependencies. Steps that these refer to as objects are added by
    /// the compiler; steps in a branch of a condition step are not listed.
    /// </summary>
    /// <value>Empty by default. A list that is assigned is copied.</value>
    public IList<IPipelineStep> Steps
    {
        get => field ??= [];
        init => field = [.. value];
    }

    /// <summary>The experiment and trial of each execution; <see langword="null"/>: none.</summary>
    /// <value>
    /// <see cref="PipelineSdk.PipelineExperimentConfig.Default"/>: an experiment with the pipeline's name and a trial with the execution's
    /// identifier, in Regions that offer experiments.
    /// </value>
    public PipelineExperimentConfig? PipelineExperimentConfig { get; init; } = PipelineExperimentConfig.Default;

    /// <summary>What the compiler keeps of the requests.</summary>
    /// <value>Job names are left out by default.</value>
    public PipelineDefinitionConfig PipelineDefinitionConfig { get; init; } = new();

    /// <summary>Compiles the pipeline.</summary>
    /// <param name="environment">Where it will run.</param>
    /// <returns>The definition, graph and assets, with warnings if there are any.</returns>
    /// <exception cref="PipelineCompilationException">There are errors; it carries all problems at once.</exception>
    public CompiledPipeline Compile(PipelineEnvironment environment) => TryCompile(environment, out var compiled)
        ? compiled
        : throw new PipelineCompilationException(Name, compiled.Diagnostics);

    /// <summary>Compiles the pipeline and gives the result in any case.</summary>
    /// <param name="environment">Where it will run.</param>
    /// <param name="compiled">The definition, graph and assets, with all problems. With errors, it may lack what they concern.</param>
    /// <returns>Whether there are no errors.</returns>
    public bool TryCompile(PipelineEnvironment environment, out CompiledPipeline compiled)
    {
        ArgumentNullException.ThrowIfNull(environment);
        compiled = PipelineCompiler.Compile(this, environment);
        return !compiled.HasErrors;
    }

    /// <summary>Says what is wrong with values of parameters for the start of an execution, without compiling.</summary>
    /// <param name="values">The values by the parameters' names; at most 200.</param>
    /// <returns>All problems, each a sentence; none if an execution can start with them.</returns>
    public IReadOnlyList<string> CheckParameters(IReadOnlyDictionary<string, ParameterValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ParameterValues.Check([.. Parameters.Select(ParameterDefinition.Of)], values);
    }

    /// <inheritdoc/>
    public override string ToString() => $"pipeline '{Name}'";
}
