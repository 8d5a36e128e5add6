using PieceKind = PipelineSdk.PropertyPath.PieceKind;

namespace PipelineSdk;

/// <summary>Paths into what a step reports: outputs of Lambda and Callback steps, and the responses of the service for the others.</summary>
internal static class PropertyRules
{
    private const string OutputParameters = "OutputParameters";

    public static void Check(StepDefinition? step, DefinitionReference reference, StepDefinition target, DiagnosticBag bag)
    {
        if (target.Type is StepTypes.Lambda or StepTypes.Callback)
        {
            CheckOutput(step, reference, target, bag);
        }
        else if (StepShapes.PropertiesOf(target.Type) is { } shape)
        {
            CheckProperty(step, reference, target, shape, bag);
        }
    }

    // Steps.NAME.OutputParameters['output'], and nothing behind it.
    private static void CheckOutput(StepDefinition? step, DefinitionReference reference, StepDefinition target, DiagnosticBag bag)
    {
        var path = new PropertyPath(reference.Path);
        if (!path.MoveNext() || path.Kind != PieceKind.Member || path.Text is not OutputParameters || !path.MoveNext() || path.Kind != PieceKind.Key)
        {
            bag.Add(
                DiagnosticDescriptors.UnknownProperty,
                step?.Name,
                reference.JsonPath,
                $"{Names.Quote(reference.Expression)} is no output of the {target.Type} step {Names.Quote(target.Name)}.",
                $"write 'Steps.{Names.Cut(target.Name)}.OutputParameters['NAME']' with one of the outputs {target.OutputNames}.");
            return;
        }

        if (!target.OutputNames.Contains(path.Text))
        {
            bag.Add(
                DiagnosticDescriptors.UndeclaredOutput,
                step?.Name,
                reference.JsonPath,
                $"the {target.Type} step {Names.Quote(target.Name)} declares no output {Names.Quote(path.Text.ToString())}.",
                $"add it to the step's outputs; declared: {target.OutputNames}.");
        }
        else if (path.MoveNext())
        {
            bag.Add(
                DiagnosticDescriptors.DeepOutput,
                step?.Name,
                reference.JsonPath,
                $"{Names.Quote(reference.Expression)} goes into an output; outputs are flat, and the step fails when it is reached.",
                "give the inner value an output of its own.");
        }
    }

    private static void CheckProperty(
        StepDefinition? step,
        DefinitionReference reference,
        StepDefinition target,
        StructureShape root,
        DiagnosticBag bag)
    {
        Shape? shape = root;
        var isOutput = false;
        var path = new PropertyPath(reference.Path);
        if (!path.MoveNext())
        {
            ReportUnknown(step, reference, target, root, bag);
            return;
        }

        do
        {
            if (isOutput && path.Kind == PieceKind.Key)
            {
                CheckProcessingOutput(step, reference, target, path.Text, bag);
            }

            var next = Follow(shape, path);
            if (next is null)
            {
                ReportUnknown(step, reference, target, shape, bag);
                return;
            }

            isOutput = next == SageMakerShapes.ProcessingOutputs;
            shape = next;
        }
        while (path.MoveNext());
    }

    private static Shape? Follow(Shape shape, in PropertyPath path) => (shape, path.Kind) switch
    {
        (StructureShape structure, PieceKind.Member) => structure.Find(path.Text)?.Shape,
        (ListShape list, PieceKind.Index) => list.Item,
        // Items that have a name are found by it too.
        (ListShape { Item: StructureShape item }, PieceKind.Key) => item,
        (MapShape map, PieceKind.Key) => map.Value,
        _ => null,
    };

    private static void CheckProcessingOutput(
        StepDefinition? step,
        DefinitionReference reference,
        StepDefinition target,
        ReadOnlySpan<char> name,
        DiagnosticBag bag)
    {
        if (target.ProcessingOutputNames is not { } outputs || outputs.Contains(name))
        {
            return;
        }

        bag.Add(
            DiagnosticDescriptors.UnknownProcessingOutput,
            step?.Name,
            reference.JsonPath,
            $"the step {Names.Quote(target.Name)} has no output {Names.Quote(name.ToString())}.",
            $"use one of its outputs: {outputs}.");
    }

    private static void ReportUnknown(StepDefinition? step, DefinitionReference reference, StepDefinition target, Shape shape, DiagnosticBag bag)
    {
        if (bag.Takes(DiagnosticDescriptors.UnknownProperty))
        {
            bag.Add(
                DiagnosticDescriptors.UnknownProperty,
                step?.Name,
                reference.JsonPath,
                $"{Names.Quote(reference.Expression)} is nothing that a {target.Type} step is known to report.",
                shape is StructureShape structure
                    ? $"use one of the members of {structure.Name}: {Names.List(structure.Members.Select(static member => member.Name))}."
                    : $"end the path at {ConstraintRules.KindOf(shape)}, or go on with a position or key where it has some.");
        }
    }
}
