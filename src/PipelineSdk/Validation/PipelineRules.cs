using System.Text.RegularExpressions;

namespace PipelineSdk;

/// <summary>Rules on what only the C# objects and the environment show, not the definition.</summary>
internal static partial class PipelineRules
{
    private const int MaxName = 256;
    private const int MaxAcceptedName = 82;

    public static void Check(Pipeline pipeline, PipelineEnvironment environment, DiagnosticBag bag)
    {
        CheckName(pipeline.Name, bag);
        if (pipeline.PipelineExperimentConfig is { } config)
        {
            ExperimentRules.Check(config, bag);
        }

        if (!RegionForm.IsMatch(environment.Region))
        {
            bag.Add(
                DiagnosticDescriptors.RegionForm,
                null,
                "$",
                $"{Names.Quote(environment.Region)} does not look like a Region.",
                "give one such as 'us-west-2'.");
        }

        if (environment.AccountId.Length != 12 || environment.AccountId.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            bag.Add(
                DiagnosticDescriptors.AccountForm,
                null,
                "$",
                $"{Names.Quote(environment.AccountId)} is no account.",
                "give the account's 12 digits.");
        }
    }

    private static void CheckName(string name, DiagnosticBag bag)
    {
        if (!NameRules.IsEntityName(name, MaxName))
        {
            bag.Add(
                DiagnosticDescriptors.PipelineName,
                null,
                "$",
                name.Length > MaxName ? $"the pipeline's name has {Names.Count(name.Length, "character")}." : $"{Names.Quote(name)} is no name of a pipeline.",
                "use 1 to 256 letters (A to Z, a to z), digits and '-', with a letter or digit at both ends.");
        }
        else if (name.Length > MaxAcceptedName)
        {
            bag.Add(
                DiagnosticDescriptors.LongPipelineName,
                null,
                "$",
                $"the pipeline's name has {Names.Count(name.Length, "character")}; the service was seen to refuse more than {MaxAcceptedName}.",
                $"shorten it to {MaxAcceptedName} characters.");
        }
    }

    [GeneratedRegex(@"\A[a-z]+(?:-[a-z]+)+-[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex RegionForm { get; }
}
