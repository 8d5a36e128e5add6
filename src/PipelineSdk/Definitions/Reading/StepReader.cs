using System.Text.Json;

namespace PipelineSdk;

/// <summary>Reads a step of any type, and for a condition step those in its branches.</summary>
/// <remarks>Recursive: the reader has limited the depth by then.</remarks>
internal sealed class StepReader(DefinitionCursor cursor, ReferenceReader references, ValueReader values)
{
    private const string Arguments = "Arguments";
    private const string IfSteps = "IfSteps";
    private const string ElseSteps = "ElseSteps";

    private readonly StepFieldsReader _fields = new(cursor);
    private readonly ConditionReader _conditions = new(cursor, values);

    /// <summary>The step; <see langword="null"/> if it is none, or has no name.</summary>
    public StepDefinition? Read(JsonElement json)
    {
        if (!cursor.Is(json, JsonValueKind.Object))
        {
            return null;
        }

        var outer = cursor.Step;
        var name = cursor.RequiredText(json, "Name");
        cursor.Step = name ?? outer;
        var step = new StepDefinition
        {
            Name = name ?? "",
            Type = cursor.RequiredText(json, "Type") ?? "",
            JsonPath = cursor.Path.ToString(),
            DependsOn = cursor.Texts(json, "DependsOn"),
            DisplayName = cursor.Text(json, "DisplayName"),
            Description = cursor.Text(json, "Description"),
        };
        step.Bind(json);
        _fields.Read(json, step);
        var arguments = cursor.Object(json, Arguments);
        if (arguments.ValueKind == JsonValueKind.Object)
        {
            cursor.Path.Push(Arguments);
            ReadArguments(arguments, step);
            cursor.Path.Pop();
        }

        step.References = ReadReferences(json, step.Type == StepTypes.Condition);
        cursor.Step = outer;
        return name is null ? null : step;
    }

    private void ReadArguments(JsonElement arguments, StepDefinition step)
    {
        switch (step.Type)
        {
            case StepTypes.Processing:
                step.ProcessingOutputs = ProcessingOutputNames.Of(arguments);
                break;
            case StepTypes.Condition:
                step.Conditions = cursor.Items(arguments, "Conditions", _conditions.Read);
                step.IfSteps = ReadBranch(arguments, IfSteps, step, true);
                step.ElseSteps = ReadBranch(arguments, ElseSteps, step, false);
                break;
        }
    }

    private List<StepDefinition> ReadBranch(JsonElement arguments, string name, StepDefinition parent, bool branch)
    {
        var steps = cursor.Items(arguments, name, Read);
        foreach (var step in steps)
        {
            step.Parent = parent;
            step.Branch = branch;
        }

        return steps;
    }

    private List<DefinitionReference> ReadReferences(JsonElement json, bool withoutBranches)
    {
        var found = new List<DefinitionReference>();
        foreach (var member in json.EnumerateObject())
        {
            cursor.Path.Push(member.Name);
            if (withoutBranches && member.NameEquals("Arguments"u8) && member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var argument in member.Value.EnumerateObject())
                {
                    if (argument.Name is IfSteps or ElseSteps)
                    {
                        continue;
                    }

                    cursor.Path.Push(argument.Name);
                    references.Read(argument.Value, found);
                    cursor.Path.Pop();
                }
            }
            else
            {
                references.Read(member.Value, found);
            }

            cursor.Path.Pop();
        }

        return found;
    }
}
