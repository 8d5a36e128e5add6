namespace PipelineSdk.Aws.Tests.Sessions;

public sealed class RoleArnTests
{
    [Theory]
    [InlineData("arn:aws:sts::111122223333:assumed-role/Runner/me", "arn:aws:iam::111122223333:role/Runner")]
    [InlineData("arn:aws-cn:sts::111122223333:assumed-role/Runner/i-0", "arn:aws-cn:iam::111122223333:role/Runner")]
    [InlineData(
        "arn:aws:sts::111122223333:assumed-role/AmazonSageMaker-ExecutionRole-2020/SageMaker",
        "arn:aws:iam::111122223333:role/service-role/AmazonSageMaker-ExecutionRole-2020")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0123/me", null)]
    [InlineData("arn:aws:iam::111122223333:user/me", null)]
    [InlineData("arn:aws:iam::111122223333:root", null)]
    [InlineData("nonsense", null)]
    public void The_role_behind_an_identity(string identity, string? role) => Assert.Equal(role, RoleArn.OfIdentity(identity));

    [Fact]
    public void The_role_of_a_notebook()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{"AppType":"JupyterLab","ExecutionRoleArn":"arn:aws:iam::111122223333:role/Studio"}""");
            Assert.Equal("arn:aws:iam::111122223333:role/Studio", RoleArn.OfNotebook(path));
            File.WriteAllText(path, "{}");
            Assert.Null(RoleArn.OfNotebook(path));
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Null(RoleArn.OfNotebook(path));
    }
}
