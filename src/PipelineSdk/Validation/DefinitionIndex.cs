namespace PipelineSdk;

/// <summary>Finds the steps and parameters of a definition by name, and remembers which parameters are used.</summary>
internal sealed class DefinitionIndex
{
    private readonly Dictionary<string, StepDefinition> _steps;
    private readonly Dictionary<string, ParameterDefinition> _parameters;
    private readonly HashSet<string> _usedParameters = new(StringComparer.Ordinal);

    public DefinitionIndex(PipelineDefinition definition)
    {
        _steps = new(definition.AllSteps.Count, StringComparer.Ordinal);
        _parameters = new(definition.Parameters.Count, StringComparer.Ordinal);
        foreach (var step in definition.AllSteps)
        {
            _steps.TryAdd(step.Name, step);
        }

        foreach (var parameter in definition.Parameters)
        {
            _parameters.TryAdd(parameter.Name, parameter);
        }
    }

    /// <summary>The names of all steps, for messages.</summary>
    public string StepNames => field ??= Names.List(_steps.Keys);

    /// <summary>The names of all parameters, for messages.</summary>
    public string ParameterNames => field ??= Names.List(_parameters.Keys);

    /// <summary>The step of a name; of several the first.</summary>
    public StepDefinition? Step(string name) => _steps.GetValueOrDefault(name);

    /// <summary>The parameter of a name; of several the first.</summary>
    public ParameterDefinition? Parameter(string name) => _parameters.GetValueOrDefault(name);

    public void Use(string parameter) => _usedParameters.Add(parameter);

    public bool IsUsed(string parameter) => _usedParameters.Contains(parameter);
}
