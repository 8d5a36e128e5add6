namespace PipelineSdk.Aws;

/// <summary>A Lambda function that has to be created or updated.</summary>
public sealed class PlannedFunction
{
    internal PlannedFunction(LambdaAsset asset, FunctionCode code, PlanAction action) => (Asset, Code, Action) = (asset, code, action);

    /// <summary>Its name, or its ARN where no name was given.</summary>
    public string FunctionName => Asset.FunctionName;

    /// <summary>What has to be done.</summary>
    public PlanAction Action { get; }

    /// <summary>Whether its code is another. True for a function that is created.</summary>
    public bool ChangesCode { get; internal init; }

    /// <summary>
    /// The settings that differ, such as <c>Timeout: 120 → 300</c>; of environment variables only the names are told. Empty for a function that is
    /// created.
    /// </summary>
    public IReadOnlyList<string> Settings { get; internal init; } = [];

    internal LambdaAsset Asset { get; }

    internal FunctionCode Code { get; }

    /// <summary>A line for the function and one for each difference.</summary>
    /// <returns>The lines.</returns>
    public override string ToString()
    {
        if (Action == PlanAction.Create)
        {
            return $"+ function '{FunctionName}'";
        }

        var code = ChangesCode ? new[] { "  ~ code" } : [];
        return string.Join('\n', [$"~ function '{FunctionName}'", .. code, .. Settings.Select(static setting => $"  ~ {setting}")]);
    }
}
