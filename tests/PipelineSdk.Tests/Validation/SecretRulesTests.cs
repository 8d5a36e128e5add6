using PipelineSdk.Arguments;
using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class SecretRulesTests
{
    [Theory]
    [InlineData("DbPassword", "hunter2")]
    [InlineData("password", "hunter2")]
    [InlineData("DB_PWD", "hunter2")]
    [InlineData("clientSecret", "hunter2")]
    [InlineData("HF-TOKEN", "hunter2")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "hunter2")]
    [InlineData("apiKey", "hunter2")]
    [InlineData("private_key", "hunter2")]
    [InlineData("Plain", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("Plain", "-----BEGIN RSA PRIVATE KEY-----")]
    public void A_default_may_be_a_secret(string name, string value) => Of(
        DefinitionWith(
            $$"""
            "Parameters": [{"Name": "{{name}}", "Type": "String", "DefaultValue": "{{value}}"}],
            """,
            Lambda("A", arguments: $$"""{"x": {"Get": "Parameters.{{name}}"} }""")),
        $"warning PSDK2011: at $.Parameters[0].DefaultValue: the default of the parameter '{name}' looks like a secret; everybody who may describe the " +
        "pipeline can read it. Fix: keep it in AWS Secrets Manager, and let the job read it there.");

    [Theory]
    [InlineData("DbPassword", "")]
    [InlineData("DbPassword", "arn:aws:secretsmanager:us-west-2:123456789012:secret:db")]
    [InlineData("DbPassword", "/app/db/password")]
    [InlineData("MaxTokens", "512")]
    [InlineData("Tokenizer", "bert")]
    [InlineData("MonKey", "banana")]
    [InlineData("Plain", "AKIAIOSFODNN7")]
    public void Others_are_none(string name, string value) => Of(DefinitionWith(
        $$"""
        "Parameters": [{"Name": "{{name}}", "Type": "String", "DefaultValue": "{{value}}"}],
        """,
        Lambda("A", arguments: $$"""{"x": {"Get": "Parameters.{{name}}"} }""")));

    [Fact]
    public void An_environment_variable_may_be_a_secret()
    {
        const string Message =
            "warning PSDK2011: step 'A' at $.Steps[0].Arguments.Environment.API_TOKEN: the environment variable 'API_TOKEN' looks like a secret; " +
            "everybody who may describe the pipeline can read it. Fix: keep it in AWS Secrets Manager, and let the job read it there.";
        Of(Definition(Training("A", arguments: """, "Environment": {"STAGE": "prod", "API_TOKEN": "hunter2"}""")), Message);

        // Requests of types that are not known here have environments too.
        Of(Definition("""{"Name": "A", "Type": "QualityCheck", "Arguments": {"Environment": {"API_TOKEN": "hunter2"}}}"""), Message);
        Of(new Pipeline("P") { Steps = [new TrainingStep("A", Request(new() { ["STAGE"] = "prod", ["API_TOKEN"] = "hunter2" }))] }, Message);
    }

    private static CreateTrainingJobRequest Request(PipelineMap<PipelineString> environment) => new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/R",
        OutputDataConfig = new() { S3OutputPath = "s3://bucket/model" },
        Environment = environment,
    };
}
