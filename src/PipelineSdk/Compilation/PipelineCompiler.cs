namespace PipelineSdk;

/// <summary>
/// Compiles a pipeline on one walk: writes the definition, follows references to steps that are not listed, and builds the read model on the way.
/// </summary>
internal sealed class PipelineCompiler
{
    // Bytes for which room is made beforehand. A definition that needs more goes on in another piece.
    private const int UsualHeader = 4 * 1024;
    private const int UsualStep = 2 * 1024;

    private readonly CompilationContext _context;
    private readonly DefinitionWriter _writer;
    private readonly StepQueue _queue;
    private readonly StepPlaces _places;

    private PipelineCompiler(CompilationContext context, CompactJsonWriter json)
    {
        _context = context;
        _writer = new(json, context);
        _places = StepPlaces.Of(context.Pipeline, context.Diagnostics);
        _queue = new(_places);
    }

    public static CompiledPipeline Compile(Pipeline pipeline, PipelineEnvironment environment)
    {
        var context = new CompilationContext(pipeline, environment);
        var definition = Emit(context);
        PipelineRules.Check(pipeline, environment, context.Diagnostics);
        DefinitionValidator.Check(definition, context.Diagnostics);
        return new(pipeline.Name, environment, definition, context.Assets.All, context.Diagnostics.All);
    }

    /// <summary>The first half of compiling: the definition, before it is validated as a whole.</summary>
    public static PipelineDefinition Emit(CompilationContext context)
    {
        var json = new CompactJsonWriter(UsualHeader + (UsualStep * context.Pipeline.Steps.Count));
        var compiler = new PipelineCompiler(context, json);
        var (parameters, references, steps) = compiler.Write();
        return new PipelineDefinition(json.Written)
        {
            Version = DefinitionJson.Version,
            Parameters = parameters,
            References = references,
            Steps = steps,
        };
    }

    private (IReadOnlyList<ParameterDefinition> Parameters, IReadOnlyList<DefinitionReference> References, IReadOnlyList<StepDefinition> Steps) Write()
    {
        var json = _writer.Json;
        json.StartObject();
        _writer.WriteMember("Version", DefinitionJson.Version);
        json.Name("Metadata");
        json.StartObject();
        json.EndObject();
        var parameters = WriteParameters();
        var references = WriteExperimentConfig();
        _writer.StartMember("Steps");
        json.StartArray();
        var steps = new List<StepDefinition>(_places.Listed.Count);
        while (_queue.TryTake(out var step))
        {
            _writer.Text.StartStep();
            steps.Add(WriteStep(step, null, null, steps.Count));
        }

        json.EndArray();
        json.EndObject();
        return (parameters, references, steps);
    }

    private List<ParameterDefinition> WriteParameters()
    {
        var definitions = new List<ParameterDefinition>();
        _writer.WriteMember("Parameters", [.. _context.Pipeline.Parameters], (writer, parameter) =>
        {
            _context.ParameterTypes.TryAdd(parameter.Name, parameter.Type);
            definitions.Add(ParameterDefinitions.Write(writer, parameter));
        });
        return definitions;
    }

    private IReadOnlyList<DefinitionReference> WriteExperimentConfig()
    {
        var config = _context.Pipeline.PipelineExperimentConfig;
        _writer.StartMember("PipelineExperimentConfig");
        if (config is null || (config == PipelineExperimentConfig.Default && !Regions.OfferExperiments(_context.Environment.Region)))
        {
            _writer.Json.Null();
        }
        else
        {
            _writer.Json.StartObject();
            _writer.WriteMember("ExperimentName", config.ExperimentName);
            _writer.WriteMember("TrialName", config.TrialName);
            _writer.Json.EndObject();
        }

        _queue.Add(_writer.Facts.Upstream);
        return _writer.Facts.End(default);
    }

    private StepDefinition WriteStep(Step step, StepDefinition? parent, bool? branch, int index)
    {
        var outer = _writer.Facts.Begin(step);
        var dependsOn = _places.Resolve(step, _writer);
        var definition = new StepDefinition
        {
            Name = step.Name,
            Type = step.Type,
            Parent = parent,
            Branch = branch,
            Index = index,
            DependsOn = dependsOn.Names,
            DisplayName = step.DisplayName,
            Description = step.Description,
        };
        step.Describe(definition);
        _writer.Json.StartObject();
        _writer.WriteMember("Name", step.Name);
        _writer.WriteMember("Type", step.Type);
        _writer.StartMember("Arguments");
        if (step is ConditionStep condition)
        {
            WriteBranches(condition, definition, dependsOn.Steps);
        }
        else
        {
            step.WriteArguments(_writer);
            _queue.Add(dependsOn.Steps);
        }

        StepFields.Write(_writer, step, definition);
        _writer.Json.EndObject();
        _queue.Add(_writer.Facts.Upstream);
        definition.References = _writer.Facts.End(outer);
        return definition;
    }

    private void WriteBranches(ConditionStep step, StepDefinition definition, Step[] dependsOn)
    {
        if (!_writer.TryStartObject())
        {
            return;
        }

        step.WriteArguments(_writer);
        _queue.Add(dependsOn);
        _queue.Add(_writer.Facts.Upstream);
        definition.IfSteps = WriteBranch("IfSteps", _places.IfStepsOf(step), definition, true);
        definition.ElseSteps = WriteBranch("ElseSteps", _places.ElseStepsOf(step), definition, false);
        _writer.EndObject();
    }

    private List<StepDefinition> WriteBranch(string name, IReadOnlyList<Step> steps, StepDefinition parent, bool branch)
    {
        var definitions = new List<StepDefinition>(steps.Count);
        _writer.WriteMember(name, steps, (_, step) => definitions.Add(WriteStep(step, parent, branch, definitions.Count)));
        return definitions;
    }
}
