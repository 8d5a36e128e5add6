namespace PipelineSdk.Local.Tests;

/// <summary>Makes definitions for tests.</summary>
internal sealed class TestDefinition
{
    private readonly JsonArray _parameters = [];
    private readonly JsonArray _steps = [];

    public static implicit operator PipelineDefinition(TestDefinition definition) => definition.Build();

    public static PipelineDefinition Of(params string[] steps) => steps.Aggregate(new TestDefinition(), static (all, step) => all.Step(step)).Build();

    public TestDefinition Parameter(string name, string type, JsonNode? defaultValue = null, params string[] enumValues)
    {
        var parameter = new JsonObject { ["Name"] = name, ["Type"] = type };
        if (defaultValue is not null)
        {
            parameter["DefaultValue"] = defaultValue;
        }

        if (enumValues.Length > 0)
        {
            parameter["EnumValues"] = new JsonArray([.. enumValues.Select(static value => (JsonNode)value)]);
        }

        _parameters.Add((JsonNode)parameter);
        return this;
    }

    public TestDefinition Step(string json)
    {
        _steps.Add(JsonNode.Parse(json));
        return this;
    }

    public PipelineDefinition Build() => PipelineDefinition.Parse(new JsonObject
    {
        ["Version"] = "2020-12-01",
        ["Metadata"] = new JsonObject(),
        ["Parameters"] = _parameters.DeepClone(),
        ["Steps"] = _steps.DeepClone(),
    }.ToJsonString());
}
