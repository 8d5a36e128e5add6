using System.Text.Json;

namespace PipelineSdk;

/// <summary>The queue of a Callback step and the function of a Lambda step.</summary>
internal static class TargetRules
{
    public const string SqsQueueUrl = "SqsQueueUrl";
    public const string FunctionArn = "FunctionArn";

    public static void CheckJson(StepDefinition step, JsonPlace place)
    {
        var name = step.Type == StepTypes.Callback ? SqsQueueUrl : FunctionArn;
        var target = JsonPlace.Member(step.Json, name);
        if (target.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            place.Report(DiagnosticDescriptors.MissingTarget, $"the {step.Type} step has no {name}.", $"set {name}.");
        }
        else if (target.ValueKind == JsonValueKind.String)
        {
            place.Path.Push(name);
            Check(place.Bag, step.Name, place.Text, name, target.GetString()!);
            place.Path.Pop();
        }
    }

    /// <summary>Checks and writes the queue or function of a step that is being compiled.</summary>
    public static void Write(DefinitionWriter writer, string member, PipelineValue target)
    {
        if (target.Payload is string text)
        {
            Check(writer.Context.Diagnostics, writer.Facts.Step?.Name, writer.Place, member, text);
        }

        writer.WriteValue(target);
    }

    private static void Check(DiagnosticBag bag, string? step, string path, string member, string target)
    {
        if (member == SqsQueueUrl && !IsUrl(target))
        {
            bag.Add(
                DiagnosticDescriptors.TargetForm,
                step,
                path,
                $"{Names.Quote(target)} does not look like the URL of a queue.",
                "give a URL such as 'https://sqs.us-west-2.amazonaws.com/123456789012/queue'.");
        }
        else if (member == FunctionArn && !IsFunctionArn(target))
        {
            bag.Add(
                DiagnosticDescriptors.TargetForm,
                step,
                path,
                $"{Names.Quote(target)} does not look like the ARN of a Lambda function.",
                "give an ARN such as 'arn:aws:lambda:us-west-2:123456789012:function:name'.");
        }
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal);

    private static bool IsFunctionArn(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal) && text.Contains(":lambda:", StringComparison.Ordinal);
}
