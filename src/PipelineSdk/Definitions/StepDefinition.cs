using System.Text.Json;

namespace PipelineSdk;

/// <summary>A step as a definition has it, of any type, known or not.</summary>
public sealed class StepDefinition
{
    private JsonElement _json;

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type, such as <c>Training</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its place in the definition, such as <c>$.Steps[2]</c> or <c>$.Steps[3].Arguments.IfSteps[0]</c>.</summary>
    public string JsonPath
    {
        get => field ??= Place.ToString();
        internal init;
    }

    /// <summary>The condition step in whose branch it stands, or <see langword="null"/>.</summary>
    public StepDefinition? Parent { get; internal set; }

    /// <summary>The branch in which it stands: <see langword="true"/> for <c>IfSteps</c>, <see langword="false"/> for <c>ElseSteps</c>.</summary>
    public bool? Branch { get; internal set; }

    /// <summary>The names under <c>DependsOn</c>.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>The name to show, or <see langword="null"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Everything that the step refers to, in order; for a condition step without its branches.</summary>
    public IReadOnlyList<DefinitionReference> References { get; internal set; } = [];

    /// <summary>The cache configuration, or <see langword="null"/>.</summary>
    public CacheConfig? CacheConfig { get; internal set; }

    /// <summary>The retry policies.</summary>
    public IReadOnlyList<RetryPolicy> RetryPolicies { get; internal set; } = [];

    /// <summary>The property files of a processing step.</summary>
    public IReadOnlyList<PropertyFile> PropertyFiles { get; internal set; } = [];

    /// <summary>The declared outputs of a Lambda or Callback step.</summary>
    public IReadOnlyList<StepOutput> OutputParameters { get; internal set; } = [];

    /// <summary>The conditions of a condition step.</summary>
    public IReadOnlyList<Condition> Conditions { get; internal set; } = [];

    /// <summary>The steps of a condition step that run if its conditions hold.</summary>
    public IReadOnlyList<StepDefinition> IfSteps { get; internal set; } = [];

    /// <summary>The steps of a condition step that run if its conditions do not hold.</summary>
    public IReadOnlyList<StepDefinition> ElseSteps { get; internal set; } = [];

    /// <summary>The whole step as JSON.</summary>
    public JsonElement Json
    {
        get
        {
            if (_json.ValueKind == JsonValueKind.Undefined)
            {
                // Reading the definition's text hands each step its part.
                _ = Owner?.Json;
            }

            return _json;
        }
    }

    /// <summary>The value of <c>Arguments</c>; undefined if there is none.</summary>
    public JsonElement Arguments =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("Arguments", out var arguments) ? arguments : default;

    /// <summary>The position of a compiled step in the list or branch. A step that was read has its <see cref="JsonPath"/>.</summary>
    internal int Index { get; init; }

    internal PipelineDefinition? Owner { get; set; }

    /// <summary>The names of a processing step's outputs; <see langword="null"/> if they are not all known.</summary>
    internal IReadOnlyList<string>? ProcessingOutputs { get; set; }

    /// <summary>The names of <see cref="ProcessingOutputs"/>.</summary>
    internal NameSet? ProcessingOutputNames => ProcessingOutputs is null ? null : field ??= new(ProcessingOutputs);

    /// <summary>The names of <see cref="PropertyFiles"/>.</summary>
    internal NameSet PropertyFileNames => field ??= new([.. PropertyFiles.Select(static file => file.Name)]);

    /// <summary>The names of <see cref="OutputParameters"/>.</summary>
    internal NameSet OutputNames => field ??= new([.. OutputParameters.Select(static output => output.OutputName)]);

    /// <summary>Its place, of which <see cref="JsonPath"/> is made if somebody asks for it.</summary>
    private StepPlace Place => new(Parent?.Place, Branch is true ? "IfSteps" : "ElseSteps", Index);

    /// <inheritdoc/>
    public override string ToString() => $"{Type} step '{Name}'";

    /// <summary>All steps, each followed by those in its branches; without recursion, since nesting has no limit here.</summary>
    internal static IReadOnlyList<StepDefinition> Flatten(IReadOnlyList<StepDefinition> steps)
    {
        var all = new List<StepDefinition>(steps.Count);
        var rest = new Stack<StepDefinition>();
        Push(steps);
        while (rest.TryPop(out var step))
        {
            all.Add(step);
            Push(step.ElseSteps);
            Push(step.IfSteps);
        }

        return all;

        void Push(IReadOnlyList<StepDefinition> next)
        {
            for (var i = next.Count - 1; i >= 0; i--)
            {
                rest.Push(next[i]);
            }
        }
    }

    /// <summary>Hands the step its part of the definition's JSON.</summary>
    internal void Bind(JsonElement json) => _json = json;

    /// <summary>Hands each step its part of the definition's JSON.</summary>
    internal static void Bind(IReadOnlyList<StepDefinition> steps, JsonElement json)
    {
        var i = 0;
        foreach (var element in json.EnumerateArray())
        {
            var step = steps[i++];
            step._json = element;
            if (step.IfSteps.Count > 0)
            {
                Bind(step.IfSteps, step.Arguments.GetProperty("IfSteps"));
            }

            if (step.ElseSteps.Count > 0)
            {
                Bind(step.ElseSteps, step.Arguments.GetProperty("ElseSteps"));
            }
        }
    }
}
