using System.Globalization;

namespace PipelineSdk;

/// <summary>What a Lambda function of a step has to have.</summary>
internal static class LambdaRules
{
    public static void Check(Lambda function, DefinitionWriter writer)
    {
        var hasCode = function.HasScript || function.HasZip;
        if (function.FunctionArn is null && string.IsNullOrEmpty(function.FunctionName))
        {
            Report("has neither an ARN nor a name.", "set FunctionArn for a function that exists, or FunctionName for one to create.");
        }

        if (function.HasScript && function.HasZip)
        {
            Report("has both a script and a zip file.", "set either Script or ZippedCodeDir.");
        }

        if (hasCode && function.FunctionArn is { Payload: not string })
        {
            Report("is to be updated, but its ARN is known only while the pipeline runs.", "set FunctionArn to a constant, or leave the code out.");
        }

        if (!string.IsNullOrEmpty(function.FunctionName))
        {
            CheckNew(hasCode);
        }

        if (hasCode)
        {
            CheckRange(nameof(function.Timeout), function.Timeout, 1, 600);
            CheckRange(nameof(function.MemorySize), function.MemorySize, 128, 10240);
            CheckRange("the number of Layers", function.Layers.Count, 0, 5);
        }

        void CheckNew(bool hasCode)
        {
            if (string.IsNullOrEmpty(function.ExecutionRoleArn))
            {
                Report("has a name but no role.", "set ExecutionRoleArn.");
            }

            if (!hasCode)
            {
                Report("has a name but no code.", "set Script or ZippedCodeDir, or FunctionArn in place of the name.");
            }

            if (string.IsNullOrEmpty(function.Handler))
            {
                Report("has a name but no handler.", "set Handler, such as 'file.function'.");
            }
        }

        void CheckRange(string what, int value, int min, int max)
        {
            if (value < min || value > max)
            {
                Report(
                    string.Create(CultureInfo.InvariantCulture, $"has {what} {value}."),
                    string.Create(CultureInfo.InvariantCulture, $"give {min} to {max}."));
            }
        }

        void Report(string reason, string fix) => writer.Report(DiagnosticDescriptors.LambdaFunction, $"the Lambda function {reason}", fix);
    }
}
