namespace PipelineSdk;

/// <summary>What happens when the debugger finds a rule broken. Written into the rule's parameter <c>action_json</c>.</summary>
public sealed class RuleAction
{
    private readonly string _name;
    private readonly string _parameter;
    private readonly string _value;

    private RuleAction(string name, string parameter, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        (_name, _parameter, _value) = (name, parameter, value);
    }

    /// <summary>Stops training jobs.</summary>
    /// <param name="trainingJobPrefix">
    /// What their names start with. Pattern: <c>[A-Za-z0-9\-]+</c>. In a pipeline it is <c>pipelines-</c> unless job names are kept; the Python
    /// SDK's default, a name of its own making, is none that the run gives.
    /// </param>
    /// <returns>The action.</returns>
    public static RuleAction StopTraining(string trainingJobPrefix) => new("stoptraining", "training_job_prefix", trainingJobPrefix);

    /// <summary>Sends an e-mail.</summary>
    /// <param name="emailAddress">The address.</param>
    /// <returns>The action.</returns>
    public static RuleAction Email(string emailAddress) => new("email", "endpoint", emailAddress);

    /// <summary>Sends a text message.</summary>
    /// <param name="phoneNumber">The number in the form E.164: <c>+</c> and up to 15 digits.</param>
    /// <returns>The action.</returns>
    public static RuleAction Sms(string phoneNumber) => new("sms", "endpoint", phoneNumber);

    /// <summary>The parameter of a rule that holds its actions; none if there are no actions.</summary>
    internal static IEnumerable<KeyValuePair<string, PipelineString>> Parameter(IReadOnlyList<RuleAction>? actions) => actions is null or []
        ? []
        : [new("action_json", $"[{string.Join(", ", actions.Select(static action => action.ToText()))}]")];

    // The backslashes are part of the text: [{\"endpoint\": \"a@b.c\", \"name\": \"email\"}]
    private string ToText() => $$"""{\"{{_parameter}}\": \"{{_value}}\", \"name\": \"{{_name}}\"}""";
}
